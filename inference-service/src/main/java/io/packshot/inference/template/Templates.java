package io.packshot.inference.template;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The templates that every brand has. */
@Component
public class Templates {

	/** Marketplaces ask that the product fills at least 85 % of the frame. */
	private static final double MARKETPLACE_FILL = 0.88;

	/** Air around a product that stands in a scene. */
	private static final double SCENE_FILL = 0.72;

	private final List<Template> all = List.of(
			new Template("transparent", 1, Operation.REMOVE_BACKGROUND, Backdrop.NONE, MARKETPLACE_FILL,
					"Cut-out for your own layouts: PNG or WebP with alpha"),
			new Template("white-background", 1, Operation.WHITE_BACKGROUND, Backdrop.NONE, MARKETPLACE_FILL,
					"Main picture for marketplaces: pure white, product fills 88 % of the frame"),
			new Template("studio-sweep", 1, Operation.SCENE, Backdrop.STUDIO_SWEEP, SCENE_FILL,
					"Paper sweep of a photo studio, in a colour of the prompt or a quiet one; needs no model"),
			new Template("brand-gradient", 1, Operation.SCENE, Backdrop.BRAND_GRADIENT, SCENE_FILL,
					"Gradient between one or two colours of the prompt or quiet ones; needs no model"),
			new Template("brand-scene", 1, Operation.SCENE, Backdrop.BRAND_MODEL, SCENE_FILL,
					"Scene in the brand's own style, made by the version that is rolled out"));

	/** All of them, in the order of the documentation. */
	public List<Template> list() {
		return this.all;
	}

	/** The template with the given name. */
	public Optional<Template> find(String name) {
		return this.all.stream().filter((template) -> template.name().equals(name)).findFirst();
	}

}
