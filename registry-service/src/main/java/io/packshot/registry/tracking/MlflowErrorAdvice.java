package io.packshot.registry.tracking;

import io.packshot.platform.problem.MlflowError;
import io.packshot.platform.problem.MlflowErrorDocument;
import io.packshot.platform.problem.ProblemException;
import jakarta.servlet.ServletException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Says errors in MLflow's form on MLflow's paths. What is not the client's mistake goes
 * on to the platform's problem documents with their 5xx.
 */
@RestControllerAdvice(basePackages = { "io.packshot.registry.tracking", "io.packshot.registry.artifact" })
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MlflowErrorAdvice {

	@ExceptionHandler
	ResponseEntity<MlflowErrorDocument> handle(TrackingRefused ex) {
		return answer(ex.error(), ex);
	}

	@ExceptionHandler
	ResponseEntity<MlflowErrorDocument> handle(ProblemException ex) {
		return MlflowErrorDocument.of(ex).answer();
	}

	/** The body is no JSON, or a value in it has another type. */
	@ExceptionHandler
	ResponseEntity<MlflowErrorDocument> handle(HttpMessageNotReadableException ex) {
		Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
		String line = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
		return answer(TrackingRefused.invalid("The body is not the JSON object of this call: " + line));
	}

	/** An argument in the query has another type. */
	@ExceptionHandler
	ResponseEntity<MlflowErrorDocument> handle(TypeMismatchException ex) {
		return answer(TrackingRefused.invalid("Invalid value for parameter '" + ex.getPropertyName() + "'"));
	}

	/** The media type or something else about the request is not supported. */
	@ExceptionHandler
	ResponseEntity<MlflowErrorDocument> handle(ServletException ex) {
		return answer(MlflowError.INVALID_PARAMETER_VALUE, ex);
	}

	private static ResponseEntity<MlflowErrorDocument> answer(TrackingRefused refusal) {
		return answer(refusal.error(), refusal);
	}

	private static ResponseEntity<MlflowErrorDocument> answer(MlflowError error, Exception ex) {
		return new MlflowErrorDocument(error, String.valueOf(ex.getMessage())).answer();
	}

}
