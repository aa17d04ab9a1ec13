package io.packshot.registry.artifact;

import java.util.List;

import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import io.packshot.registry.tracking.TrackedRuns;
import io.packshot.registry.tracking.TrackingRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** MLflow's call that lists a run's files by the run's id. */
@RestController
final class ArtifactListController {

	private final TrackedRuns runs;

	private final Artifacts artifacts;

	ArtifactListController(TrackedRuns runs, Artifacts artifacts) {
		this.runs = runs;
		this.artifacts = artifacts;
	}

	/** What a folder holds; paths begin at the run. */
	@GetMapping({ "/api/2.0/mlflow/artifacts/list", "/ajax-api/2.0/mlflow/artifacts/list" })
	@RequiresRole(Role.VIEWER)
	Listing list(Caller caller, @RequestParam(name = "run_id", required = false) @Nullable String id,
			@RequestParam(name = "run_uuid", required = false) @Nullable String uuid,
			@RequestParam(required = false) @Nullable String path) {
		String run = (id != null) ? id : uuid;
		if (run == null) {
			throw TrackingRefused.invalid("Missing value for required parameter 'run_id'");
		}
		String root = "mlflow-artifacts:" + this.runs.artifactRoot(caller.brand(), run);
		ArtifactPath folder = new ArtifactPath((path != null) ? path : "");
		return new Listing(root, this.artifacts.list(run, folder).stream().map((file) -> file.below(folder)).toList());
	}

	/** The run's root, and the files. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Listing(String rootUri, List<ArtifactFile> files) {

	}

}
