package io.packshot.platform.problem;

import java.io.IOException;
import java.net.URI;

import io.packshot.platform.observability.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Writes a problem where no controller has been reached yet: from a filter. */
public final class ProblemWriter {

	private final JsonMapper json;

	/** Creates a writer over the service's JSON mapper. */
	public ProblemWriter(JsonMapper json) {
		this.json = json;
	}

	/** Ends the response with the problem, in the form that clients of the path know. */
	public void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		problem.headers().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		if (MlflowError.isExpectedAt(request.getRequestURI())) {
			MlflowErrorDocument document = MlflowErrorDocument.of(problem);
			response.setStatus(document.errorCode().status());
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.getOutputStream().write(this.json.writeValueAsBytes(document));
			return;
		}
		ProblemDetail document = problem.toDocument();
		document.setInstance(URI.create(request.getRequestURI()));
		document.setProperty(Correlation.PROPERTY, Correlation.current());
		response.setStatus(problem.problem().status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(document));
	}

}
