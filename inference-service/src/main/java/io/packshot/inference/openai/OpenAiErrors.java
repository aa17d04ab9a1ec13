package io.packshot.inference.openai;

import java.util.LinkedHashMap;
import java.util.Map;

import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says errors in OpenAI's form on OpenAI's paths, with all four keys. */
@RestControllerAdvice(assignableTypes = { GenerationController.class, ModelController.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenAiErrors {

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> handle(ProblemException ex) {
		return error(ex);
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> handle(HttpMessageNotReadableException ex) {
		return error(
				new ProblemException(CommonProblem.INVALID_REQUEST, "The body is not valid JSON of this request."));
	}

	private static ResponseEntity<Map<String, Object>> error(ProblemException ex) {
		HttpStatus status = ex.problem().status();
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("message", ex.getMessage());
		error.put("type", type(status));
		error.put("param", ex.extras().get("field"));
		error.put("code", ex.problem().code());
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).headers(ex.headers());
		return answer.body(Map.of("error", error));
	}

	private static String type(HttpStatus status) {
		return switch (status) {
			case UNAUTHORIZED -> "authentication_error";
			case FORBIDDEN -> "permission_error";
			case NOT_FOUND -> "not_found_error";
			case TOO_MANY_REQUESTS -> "rate_limit_error";
			default -> status.is5xxServerError() ? "server_error" : "invalid_request_error";
		};
	}

}
