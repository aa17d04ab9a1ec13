package io.packshot.platform.problem;

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
public record MlflowErrorDocument(MlflowError errorCode, String message) {

	/** The document of a problem of ours. */
	public static MlflowErrorDocument of(ProblemException problem) {
		return new MlflowErrorDocument(MlflowError.of(problem.problem().status()),
				String.valueOf(problem.getMessage()));
	}

	/** The answer that carries it. */
	public ResponseEntity<MlflowErrorDocument> answer() {
		return ResponseEntity.status(this.errorCode.status()).body(this);
	}

}
