package io.packshot.registry.tracking;

import java.util.List;
import java.util.Map;

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

/** MLflow's calls that begin, read and end runs. */
@RestController
@RequestMapping({ "/api/2.0/mlflow/runs", "/ajax-api/2.0/mlflow/runs" })
final class RunController {

	private static final String RUN_ID = "run_id";

	private final RunLogger logger;

	private final TrackedRuns runs;

	private final RunLogs logs;

	RunController(RunLogger logger, TrackedRuns runs, RunLogs logs) {
		this.logger = logger;
		this.runs = runs;
		this.logs = logs;
	}

	@PostMapping("/create")
	@RequiresRole(Role.OPERATOR)
	Map<String, RunDocument> create(Caller caller, @RequestBody Creation wish) {
		String experiment = LoggingPolicy.id("experiment_id", wish.experimentId(), null);
		List<Entry> tags = Wire.list("tags", wish.tags());
		LoggingPolicy.checkTags(tags);
		String user = LoggingPolicy.text("user_id", wish.userId());
		TrackedRun run = this.logger.start(caller.brand(), experiment,
				new RunLogger.Beginning(LoggingPolicy.text("run_name", blankToNull(wish.runName())),
						(user != null) ? user : "",
						LoggingPolicy.time("start_time", wish.startTime(), System.currentTimeMillis()), tags));
		return Map.of("run", document(run));
	}

	@GetMapping("/get")
	@RequiresRole(Role.VIEWER)
	Map<String, RunDocument> get(Caller caller, @RequestParam(name = RUN_ID, required = false) @Nullable String id,
			@RequestParam(name = "run_uuid", required = false) @Nullable String uuid) {
		return Map.of("run", document(this.runs.get(caller.brand(), LoggingPolicy.id(RUN_ID, id, uuid))));
	}

	@PostMapping("/update")
	@RequiresRole(Role.OPERATOR)
	Map<String, TrackedRun> update(Caller caller, @RequestBody Change wish) {
		String id = LoggingPolicy.id(RUN_ID, wish.runId(), wish.runUuid());
		Long end = (wish.endTime() != null) ? LoggingPolicy.time("end_time", wish.endTime(), 0) : null;
		String name = LoggingPolicy.text("run_name", blankToNull(wish.runName()));
		return Map.of("run_info", this.logger.update(caller.brand(), id, RunStatus.of(wish.status()), end, name));
	}

	private RunDocument document(TrackedRun run) {
		String id = run.runId();
		return new RunDocument(run, new Logged(this.logs.latest(id), this.logs.params(id), this.logs.tags(id)));
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	/** A new run. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Creation(@Nullable String experimentId, @Nullable String userId, @Nullable String runName,
			@Nullable Long startTime, @Nullable List<@Nullable Entry> tags) {

	}

	/** A change of a run. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Change(@Nullable String runId, @Nullable String runUuid, @Nullable String status, @Nullable Long endTime,
			@Nullable String runName) {

	}

	/** A run with what it has logged. */
	record RunDocument(TrackedRun info, Logged data) {

	}

	/** The latest measurement of each metric, and the notes. */
	record Logged(List<Metric> metrics, List<Entry> params, List<Entry> tags) {

	}

}
