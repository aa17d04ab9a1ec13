package io.packshot.registry.tracking;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.http.ResponseEntity;

/**
 * An error as clients of MLflow read it.
 *
 * @param errorCode one of MLflow's names
 * @param message what is wrong this time
 */
@JsonNaming(SnakeCaseStrategy.class)
record ErrorDocument(String errorCode, String message) {

	/** The error with its status. */
	static ResponseEntity<ErrorDocument> answer(MlflowError error, String message) {
		return ResponseEntity.status(error.status()).body(new ErrorDocument(error.name(), message));
	}

}
