package io.packshot.gateway.routing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;

import io.packshot.gateway.GatewayProblem;
import io.packshot.gateway.token.UndecidedBrand;
import io.packshot.platform.observability.Correlation;
import io.packshot.platform.problem.MlflowError;
import io.packshot.platform.problem.MlflowErrorDocument;
import io.packshot.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What surrounds each request that is passed on, and what becomes of one that fails. */
final class Forwarding implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final Logger log = LoggerFactory.getLogger(Forwarding.class);

	private static final int RETRY_SECONDS = 2;

	private final Owner owner;

	Forwarding(Owner owner) {
		this.owner = owner;
	}

	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		try {
			UndecidedBrand.refuse(request.servletRequest());
			refuseForm(request);
			ServerResponse response = next.handle(outbound(request));
			// This gateway has said its own, which the service repeats.
			response.headers().remove(Correlation.HEADER);
			response.headers().remove("x-request-id");
			return response;
		}
		catch (ProblemException ex) {
			return answer(ex, request);
		}
		catch (ResourceAccessException ex) {
			log.atWarn().setCause(ex).addKeyValue("service", this.owner.label()).log("service not reached");
			return answer(problem(ex), request);
		}
	}

	static ServerResponse notInstalled(Owner owner, ServerRequest request) {
		return answer(new ProblemException(GatewayProblem.SERVICE_NOT_INSTALLED,
				"This installation runs without the service " + owner.label() + ".")
			.with("service", owner.label()), request);
	}

	/**
	 * The proxy would read a form's fields and append them to the URL, where logs see
	 * them.
	 */
	private static void refuseForm(ServerRequest request) {
		if (request.headers().contentType().filter(MediaType.APPLICATION_FORM_URLENCODED::includes).isPresent()) {
			throw new ProblemException(GatewayProblem.FORM_NOT_FORWARDED,
					"Send JSON, or multipart/form-data where the endpoint takes files.")
				.with("field", HttpHeaders.CONTENT_TYPE);
		}
	}

	private static ServerRequest outbound(ServerRequest request) {
		return ServerRequest.from(request).headers((headers) -> {
			headers.set(Correlation.HEADER, Correlation.current());
			headers.remove(HttpHeaders.COOKIE);
		}).build();
	}

	private ProblemException problem(ResourceAccessException ex) {
		Throwable cause = ex.getCause();
		String name = this.owner.label();
		if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
			return new ProblemException(GatewayProblem.SERVICE_UNAVAILABLE,
					"The service " + name + " does not accept connections. Nothing was done; try again soon.", ex)
				.with("service", name)
				.retryAfter(RETRY_SECONDS);
		}
		if (cause instanceof HttpTimeoutException) {
			return new ProblemException(GatewayProblem.GATEWAY_TIMEOUT,
					"The service " + name + " has not answered in time. It may still do what was asked.", ex)
				.with("service", name);
		}
		return new ProblemException(GatewayProblem.BAD_GATEWAY,
				"The connection to the service " + name + " broke off. It may have done what was asked.", ex)
			.with("service", name);
	}

	private static ServerResponse answer(ProblemException ex, ServerRequest request) {
		if (MlflowError.isExpectedAt(request.path())) {
			MlflowErrorDocument document = MlflowErrorDocument.of(ex);
			return ServerResponse.status(document.errorCode().status())
				.headers((headers) -> headers.putAll(ex.headers()))
				.contentType(MediaType.APPLICATION_JSON)
				.body(document);
		}
		ProblemDetail document = ex.toDocument();
		document.setInstance(URI.create(request.servletRequest().getRequestURI()));
		document.setProperty(Correlation.PROPERTY, Correlation.current());
		return ServerResponse.status(ex.problem().status())
			.headers((headers) -> headers.putAll(ex.headers()))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(document);
	}

}
