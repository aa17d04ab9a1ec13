package io.packshot.inference.openai;

import java.util.List;
import java.util.Map;

import io.packshot.inference.InferenceProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists the models that orders may name. */
@RestController
class ModelController {

	/** Composites that need no trained model. */
	private static final Map<String, Object> COMPOSITE = Map.of("id", "composite", "object", "model", "created",
			1_795_219_200L, "owned_by", "packshot");

	@GetMapping("/v1/models")
	@RequiresRole(Role.VIEWER)
	Map<String, Object> list() {
		return Map.of("object", "list", "data", List.of(COMPOSITE));
	}

	@GetMapping("/v1/models/{id}")
	@RequiresRole(Role.VIEWER)
	Map<String, Object> get(@PathVariable String id) {
		if (!id.equals(COMPOSITE.get("id"))) {
			throw new ProblemException(InferenceProblem.UNKNOWN_MODEL, "There is no model " + id + ".").with("field",
					"model");
		}
		return COMPOSITE;
	}

}
