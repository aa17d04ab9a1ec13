package io.packshot.registry.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A run that logs here, in MLflow's form. It is not the platform's training run, which
 * names itself in a tag.
 *
 * @param runId 32 hexadecimal digits
 * @param experimentId where it belongs
 * @param runName for people
 * @param userId who started it
 * @param status how it goes
 * @param startTime milliseconds since 1970
 * @param endTime milliseconds since 1970; absent while it goes on
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackedRun(String runId, String experimentId, String runName, String userId, RunStatus status, long startTime,
		@Nullable Long endTime) {

	/** The id under its old name, which some clients still read. */
	@JsonProperty("run_uuid")
	String runUuid() {
		return this.runId;
	}

	/** Where the run's artifacts lie. */
	@JsonProperty("artifact_uri")
	String artifactUri() {
		return "mlflow-artifacts:" + artifactRoot();
	}

	/** The same without its scheme. */
	String artifactRoot() {
		return "/" + this.experimentId + "/" + this.runId + "/artifacts";
	}

	/** Runs are not deleted. */
	@JsonProperty("lifecycle_stage")
	String lifecycleStage() {
		return "active";
	}

}
