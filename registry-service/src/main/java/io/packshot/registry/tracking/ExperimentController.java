package io.packshot.registry.tracking;

import java.util.List;
import java.util.Map;

import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** MLflow's calls about experiments. */
@RestController
@RequestMapping({ "/api/2.0/mlflow/experiments", "/ajax-api/2.0/mlflow/experiments" })
final class ExperimentController {

	private final Experiments experiments;

	private final TransactionOperations transactions;

	ExperimentController(Experiments experiments, TransactionOperations transactions) {
		this.experiments = experiments;
		this.transactions = transactions;
	}

	@PostMapping("/create")
	@RequiresRole(Role.OPERATOR)
	Map<String, String> create(Caller caller, @RequestBody Creation wish) {
		String name = LoggingPolicy.experimentName(wish.name());
		String location = LoggingPolicy.text("artifact_location", wish.artifactLocation());
		List<Entry> tags = Wire.list("tags", wish.tags());
		LoggingPolicy.checkTags(tags);
		String id = this.transactions.execute((status) -> this.experiments.add(caller.brand(), name, location, tags));
		return Map.of("experiment_id", id);
	}

	@GetMapping("/get")
	@RequiresRole(Role.VIEWER)
	Map<String, Experiment> get(Caller caller,
			@RequestParam(name = "experiment_id", required = false) @Nullable String id) {
		return Map.of("experiment", this.experiments.get(caller.brand(), LoggingPolicy.id("experiment_id", id, null)));
	}

	@GetMapping("/get-by-name")
	@RequiresRole(Role.VIEWER)
	Map<String, Experiment> getByName(Caller caller,
			@RequestParam(name = "experiment_name", required = false) @Nullable String name) {
		return Map.of("experiment", this.experiments.getByName(caller.brand(), LoggingPolicy.experimentName(name)));
	}

	/** A new experiment. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Creation(@Nullable String name, @Nullable String artifactLocation, @Nullable List<@Nullable Entry> tags) {

	}

}
