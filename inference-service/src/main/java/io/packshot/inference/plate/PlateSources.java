package io.packshot.inference.plate;

import java.util.Optional;

import io.packshot.contract.event.RolloutChanged;
import io.packshot.contract.id.BrandId;
import io.packshot.inference.InferenceProblem;
import io.packshot.inference.routing.Routes;
import io.packshot.inference.runtime.RuntimeProperties;
import io.packshot.inference.runtime.Runtimes;
import io.packshot.inference.template.Template;
import io.packshot.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds what makes the plates of an order. */
@Component
public class PlateSources {

	private final Routes routes;

	private final Runtimes runtimes;

	private final RuntimeProperties properties;

	PlateSources(Routes routes, Runtimes runtimes, RuntimeProperties properties) {
		this.routes = routes;
		this.runtimes = runtimes;
		this.properties = properties;
	}

	/**
	 * What makes the plates of an order.
	 * @param brand whose versions may make them
	 * @param template which shot
	 * @param model what the order asks for; fits the template
	 * @return to be closed after the order; null where the template has no plate
	 * @throws ProblemException with {@link InferenceProblem#NO_VERSION} where the
	 * template needs a version and none is rolled out
	 */
	public @Nullable PlateSource open(BrandId brand, Template template, ModelChoice model) {
		return switch (template.backdrop()) {
			case NONE -> null;
			case STUDIO_SWEEP -> new StudioPlates();
			case BRAND_GRADIENT -> new GradientPlates();
			case BRAND_MODEL -> trained(brand, template, model);
		};
	}

	private PlateSource trained(BrandId brand, Template template, ModelChoice model) {
		RolloutChanged desired = desired(brand, model).orElseThrow(() -> noVersion(template, model));
		Runtimes.Serving serving = this.runtimes.acquire(desired);
		return ModelPlates.of(new Served(desired.model(), serving.version()), serving.runtime(),
				this.properties.patience());
	}

	/** Where the order leaves it open: the model whose rollout changed last. */
	private Optional<RolloutChanged> desired(BrandId brand, ModelChoice model) {
		return (model instanceof ModelChoice.Champion champion) ? this.routes.find(brand, champion.model())
				: this.routes.list(brand).stream().findFirst();
	}

	private static ProblemException noVersion(Template template, ModelChoice model) {
		String what = (model instanceof ModelChoice.Champion champion) ? " of the model " + champion.model() : "";
		return new ProblemException(InferenceProblem.NO_VERSION,
				"The template " + template.name() + " shows scenes of the brand's own model, and no version" + what
						+ " is rolled out. Train one with POST /v1/runs and wait until it passes its gate,"
						+ " or order the template studio-sweep or brand-gradient, which need no model.")
			.with("field", what.isEmpty() ? "template" : "model");
	}

}
