package io.packshot.registry.artifact;

import java.util.List;
import java.util.Map;

import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * MLflow's question for models that runs logged. Its clients ask it whenever they list or
 * download a folder of a run, and give up where there is no such call.
 */
@RestController
final class LoggedModelController {

	/**
	 * Nothing can log a model here, so there is none: what a run makes becomes a version
	 * through the gate.
	 */
	@PostMapping({ "/api/2.0/mlflow/logged-models/search", "/ajax-api/2.0/mlflow/logged-models/search" })
	@RequiresRole(Role.VIEWER)
	Map<String, List<String>> search(Caller caller) {
		return Map.of("models", List.of());
	}

}
