package io.packshot.inference.openai;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.packshot.contract.event.RolloutChanged;
import io.packshot.contract.id.BrandId;
import io.packshot.inference.InferenceProblem;
import io.packshot.inference.plate.ModelChoice;
import io.packshot.inference.routing.Routes;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists the models that orders may name. */
@RestController
class ModelController {

	/** When they could first be ordered. */
	private static final long FIRST = 1_795_219_200L;

	/** What every brand has: composites, and plates rendered from numbers. */
	private static final List<ModelView> COMMON = List.of(ModelView.of("composite", FIRST, "packshot"),
			ModelView.of("studio", FIRST, "packshot"));

	private final Routes routes;

	ModelController(Routes routes) {
		this.routes = routes;
	}

	@GetMapping("/v1/models")
	@RequiresRole(Role.VIEWER)
	Map<String, Object> list(Caller caller) {
		return Map.of("object", "list", "data", models(caller.brand()));
	}

	@GetMapping({ "/v1/models/{id}", "/v1/models/{group}/{id}" })
	@RequiresRole(Role.VIEWER)
	ModelView get(Caller caller, @PathVariable Map<String, String> names) {
		String name = names.containsKey("group") ? names.get("group") + "/" + names.get("id") : names.get("id");
		return models(caller.brand()).stream()
			.filter((model) -> model.id().equals(name))
			.findFirst()
			.orElseThrow(() -> new ProblemException(InferenceProblem.UNKNOWN_MODEL, "There is no model " + name + ".")
				.with("field", "model"));
	}

	private List<ModelView> models(BrandId brand) {
		return Stream.concat(COMMON.stream(), this.routes.list(brand).stream().map(ModelView::of)).toList();
	}

	/**
	 * A model in OpenAI's form, and the version that serves it; created is when that
	 * version was registered, which its id tells.
	 */
	record ModelView(String id, String object, long created, @JsonProperty("owned_by") String ownedBy,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String version) {

		static ModelView of(String id, long created, String owner) {
			return new ModelView(id, "model", created, owner, null);
		}

		static ModelView of(RolloutChanged rollout) {
			return new ModelView(new ModelChoice.Champion(rollout.model()).label(), "model",
					rollout.version().time().getEpochSecond(), rollout.brand().value(), rollout.version().value());
		}

	}

}
