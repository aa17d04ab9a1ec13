package io.packshot.registry.tracking;

import io.packshot.platform.problem.ProblemException;
import jakarta.servlet.ServletException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Says errors in MLflow's form on MLflow's paths. What is not the client's mistake goes
 * on to the platform's problem documents with their 5xx.
 */
@RestControllerAdvice(assignableTypes = { ExperimentController.class, RunController.class, RunLogController.class,
		ServerController.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MlflowErrorAdvice {

	@ExceptionHandler
	ResponseEntity<ErrorDocument> handle(TrackingRefused ex) {
		return answer(ex.error(), ex);
	}

	@ExceptionHandler
	ResponseEntity<ErrorDocument> handle(ProblemException ex) {
		HttpStatus status = ex.problem().status();
		MlflowError error = switch (status) {
			case UNAUTHORIZED -> MlflowError.UNAUTHENTICATED;
			case FORBIDDEN -> MlflowError.PERMISSION_DENIED;
			case NOT_FOUND -> MlflowError.RESOURCE_DOES_NOT_EXIST;
			default -> status.is5xxServerError() ? MlflowError.INTERNAL_ERROR : MlflowError.INVALID_PARAMETER_VALUE;
		};
		return answer(error, ex);
	}

	/** The body is no JSON, or a value in it has another type. */
	@ExceptionHandler
	ResponseEntity<ErrorDocument> handle(HttpMessageNotReadableException ex) {
		Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
		String line = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
		return answer(TrackingRefused.invalid("The body is not the JSON object of this call: " + line));
	}

	/** An argument in the query has another type. */
	@ExceptionHandler
	ResponseEntity<ErrorDocument> handle(TypeMismatchException ex) {
		return answer(TrackingRefused.invalid("Invalid value for parameter '" + ex.getPropertyName() + "'"));
	}

	/** The media type or something else about the request is not supported. */
	@ExceptionHandler
	ResponseEntity<ErrorDocument> handle(ServletException ex) {
		return answer(MlflowError.INVALID_PARAMETER_VALUE, ex);
	}

	private static ResponseEntity<ErrorDocument> answer(TrackingRefused refusal) {
		return answer(refusal.error(), refusal);
	}

	private static ResponseEntity<ErrorDocument> answer(MlflowError error, Exception ex) {
		return ErrorDocument.answer(error, String.valueOf(ex.getMessage()));
	}

}
