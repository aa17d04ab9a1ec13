package io.packshot.registry.tracking;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** MLflow's calls that log to a run and read a metric's history. */
@RestController
@RequestMapping({ "/api/2.0/mlflow", "/ajax-api/2.0/mlflow" })
final class RunLogController {

	private static final String RUN_ID = "run_id";

	/** Measurements in one answer; a token leads to the next ones. */
	private static final int LONGEST_HISTORY = 25_000;

	private final RunLogger logger;

	private final TrackedRuns runs;

	private final RunLogs logs;

	RunLogController(RunLogger logger, TrackedRuns runs, RunLogs logs) {
		this.logger = logger;
		this.runs = runs;
		this.logs = logs;
	}

	@PostMapping("/runs/log-metric")
	@RequiresRole(Role.OPERATOR)
	Map<String, Object> logMetric(Caller caller, @RequestBody OneMetric wish) {
		Metric metric = new Metric(wish.key(), wish.value(), wish.timestamp(), wish.step());
		return log(caller, LoggingPolicy.id(RUN_ID, wish.runId(), wish.runUuid()), List.of(metric), List.of(),
				List.of());
	}

	@PostMapping("/runs/log-parameter")
	@RequiresRole(Role.OPERATOR)
	Map<String, Object> logParameter(Caller caller, @RequestBody OneEntry wish) {
		return log(caller, wish.run(), List.of(), List.of(wish.entry()), List.of());
	}

	@PostMapping("/runs/set-tag")
	@RequiresRole(Role.OPERATOR)
	Map<String, Object> setTag(Caller caller, @RequestBody OneEntry wish) {
		return log(caller, wish.run(), List.of(), List.of(), List.of(wish.entry()));
	}

	@PostMapping("/runs/log-batch")
	@RequiresRole(Role.OPERATOR)
	Map<String, Object> logBatch(Caller caller, @RequestBody Batch wish) {
		return log(caller, LoggingPolicy.id(RUN_ID, wish.runId(), wish.runUuid()), Wire.list("metrics", wish.metrics()),
				Wire.list("params", wish.params()), Wire.list("tags", wish.tags()));
	}

	@GetMapping("/metrics/get-history")
	@RequiresRole(Role.VIEWER)
	History history(Caller caller, @RequestParam(name = RUN_ID, required = false) @Nullable String id,
			@RequestParam(name = "run_uuid", required = false) @Nullable String uuid,
			@RequestParam(name = "metric_key", required = false) @Nullable String key,
			@RequestParam(name = "max_results", required = false) @Nullable Integer most,
			@RequestParam(name = "page_token", required = false) @Nullable String token) {
		String metric = LoggingPolicy.metricKey(key);
		Optional<Metric> after = HistoryToken.read(token, metric);
		if (most != null && most < 1) {
			throw TrackingRefused.invalid("Invalid value for parameter 'max_results'");
		}
		int limit = (most != null) ? Math.min(most, LONGEST_HISTORY) : LONGEST_HISTORY;
		TrackedRun run = this.runs.get(caller.brand(), LoggingPolicy.id(RUN_ID, id, uuid));
		List<Metric> found = this.logs.history(run.runId(), metric, after, limit + 1);
		if (found.size() <= limit) {
			return new History(found, null);
		}
		return new History(found.subList(0, limit), HistoryToken.after(found.get(limit - 1)));
	}

	private Map<String, Object> log(Caller caller, String run, List<Metric> metrics, List<Entry> params,
			List<Entry> tags) {
		LoggingPolicy.checkBatch(metrics, params, tags);
		this.logger.log(caller.brand(), run, metrics, params, tags);
		return Map.of();
	}

	/** One measurement. */
	@JsonNaming(SnakeCaseStrategy.class)
	record OneMetric(@Nullable String runId, @Nullable String runUuid, @Nullable String key, @Nullable Double value,
			@Nullable Long timestamp, @Nullable Long step) {

	}

	/** One parameter or tag. */
	@JsonNaming(SnakeCaseStrategy.class)
	record OneEntry(@Nullable String runId, @Nullable String runUuid, @Nullable String key, @Nullable String value) {

		String run() {
			return LoggingPolicy.id(RUN_ID, this.runId, this.runUuid);
		}

		Entry entry() {
			return new Entry(this.key, this.value);
		}

	}

	/** Many of each. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Batch(@Nullable String runId, @Nullable String runUuid, @Nullable List<@Nullable Metric> metrics,
			@Nullable List<@Nullable Entry> params, @Nullable List<@Nullable Entry> tags) {

	}

	/** Measurements by time. */
	@JsonNaming(SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record History(List<Metric> metrics, @Nullable String nextPageToken) {

	}

}
