package io.packshot.training.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.packshot.training.run.Run;
import io.packshot.training.run.RunState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An ended run in the words of MLflow: tags, parameters, metrics and a status. */
final class MlflowRun {

	private final Run run;

	MlflowRun(Run run) {
		this.run = run;
	}

	/** One experiment per model. */
	String experiment() {
		return this.run.order().model();
	}

	Map<String, Object> creation(String experimentId) {
		return Map.of("experiment_id", experimentId, "run_name", this.run.id().value(), "start_time", millis(started()),
				"tags", tags());
	}

	private List<Map<String, Object>> tags() {
		List<Map<String, Object>> tags = new ArrayList<>();
		tags.add(entry("packshot.run", this.run.id().value()));
		tags.add(entry("packshot.dataset", this.run.order().dataset()));
		tags.add(entry("packshot.commit", this.run.order().commit().value()));
		tags.add(entry("packshot.recipe", this.run.recipe().value()));
		if (this.run.end().weights() != null) {
			tags.add(entry("packshot.weights", "/v1/runs/" + this.run.id() + "/weights"));
			tags.add(entry("packshot.weights.sha256", this.run.end().weights().digest().value()));
		}
		if (this.run.end().reason() != null) {
			tags.add(entry("packshot.reason", this.run.end().reason()));
		}
		return tags;
	}

	List<Map<String, Object>> params() {
		return List.of(entry("profile", this.run.order().profile()), entry("seed", this.run.order().seed()),
				entry("retry_of", this.run.order().retryOf()), entry("recipe_digest", this.run.recipe().value()),
				entry("attempts", this.run.attempt()));
	}

	List<Map<String, Object>> metrics() {
		List<Map<String, Object>> metrics = new ArrayList<>();
		JsonNode report = this.run.end().report();
		if (report == null) {
			return metrics;
		}
		for (JsonNode point : report.path("losses")) {
			metrics.add(metric(point.path("phase").asString("") + "_loss", point.path("loss").asDouble(),
					point.path("step").asInt()));
		}
		for (String name : List.of("photos", "plates", "heldOut", "errorBefore", "errorAfter", "seconds")) {
			metrics.add(metric(name, report.path(name).asDouble(), 0));
		}
		return metrics;
	}

	Map<String, Object> update(String mlflowRun) {
		String status = switch (this.run.state()) {
			case COMPLETED -> "FINISHED";
			case CANCELLED -> "KILLED";
			case FAILED -> "FAILED";
			case QUEUED, RUNNING -> throw new IllegalStateException(RunState.class + " is final here");
		};
		return Map.of("run_id", mlflowRun, "status", status, "end_time", millis(finished()));
	}

	private Instant started() {
		return Objects.requireNonNullElse(this.run.times().started(), this.run.times().created());
	}

	private Instant finished() {
		return Objects.requireNonNullElse(this.run.times().finished(), started());
	}

	private static Map<String, Object> entry(String key, @Nullable Object value) {
		return Map.of("key", key, "value", String.valueOf(value));
	}

	private Map<String, Object> metric(String key, double value, int step) {
		return Map.of("key", key, "value", value, "timestamp", millis(finished()), "step", step);
	}

	private static long millis(Instant instant) {
		return instant.toEpochMilli();
	}

}
