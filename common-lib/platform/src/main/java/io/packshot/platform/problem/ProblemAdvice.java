package io.packshot.platform.problem;

import io.packshot.platform.observability.Correlation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every exception of a controller into a problem document. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(ProblemException ex) {
		if (ex.problem().status().is5xxServerError()) {
			log.warn("request failed", ex);
		}
		return answer(ex);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(Exception ex, WebRequest request) {
		ProblemException known = Failures.find(ex);
		if (known != null) {
			return handle(known);
		}
		log.error("unexpected failure", ex);
		return answer(new ProblemException(CommonProblem.INTERNAL_ERROR,
				"It is logged under the correlation id of this answer. The same request may be sent again."));
	}

	@Override
	protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		FieldError error = ex.getBindingResult().getFieldError();
		if (error == null) {
			return widen(answer(new ProblemException(CommonProblem.INVALID_REQUEST, "The body is not valid.")));
		}
		return widen(answer(
				new ProblemException(CommonProblem.INVALID_REQUEST, error.getField() + " " + error.getDefaultMessage())
					.with("field", error.getField())));
	}

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return widen(answer(new ProblemException(CommonProblem.INVALID_REQUEST,
				"The body cannot be read as JSON of the expected form: " + Failures.firstLine(ex) + ".")));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (status.value() == 404) {
			return widen(answer(new ProblemException(CommonProblem.NOT_FOUND, "There is nothing at this address.")));
		}
		ResponseEntity<Object> response = super.handleExceptionInternal(ex, body, headers, status, request);
		if (response != null && response.getBody() instanceof ProblemDetail document) {
			CommonProblem kind = status.is5xxServerError() ? CommonProblem.INTERNAL_ERROR
					: CommonProblem.INVALID_REQUEST;
			document.setProperty("code", kind.code());
			document.setProperty(Correlation.PROPERTY, Correlation.current());
		}
		return response;
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemException ex) {
		ProblemDetail document = ex.toDocument();
		document.setProperty(Correlation.PROPERTY, Correlation.current());
		return ResponseEntity.status(ex.problem().status())
			.headers(ex.headers())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(document);
	}

	private static ResponseEntity<Object> widen(ResponseEntity<ProblemDetail> response) {
		return new ResponseEntity<>(response.getBody(), response.getHeaders(), response.getStatusCode());
	}

}
