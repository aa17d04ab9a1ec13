package io.packshot.ingest.photo;

import io.packshot.platform.observability.Correlation;
import io.packshot.platform.problem.ProblemException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Answers uploads that the server cut off while they streamed in, because they are beyond
 * the limit: no controller has seen them.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PhotoTooLargeAdvice {

	private final PhotoProperties properties;

	PhotoTooLargeAdvice(PhotoProperties properties) {
		this.properties = properties;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(MaxUploadSizeExceededException ex) {
		ProblemException problem = PhotoRefusal.tooLarge(this.properties);
		ProblemDetail document = problem.toDocument();
		document.setProperty(Correlation.PROPERTY, Correlation.current());
		return ResponseEntity.status(problem.problem().status())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(document);
	}

}
