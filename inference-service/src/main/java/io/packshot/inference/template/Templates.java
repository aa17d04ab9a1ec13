package io.packshot.inference.template;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The templates that every brand has. */
@Component
public class Templates {

	/** Marketplaces ask that the product fills at least 85 % of the frame. */
	private static final double MARKETPLACE_FILL = 0.88;

	private final List<Template> all = List.of(
			new Template("transparent", 1, Operation.REMOVE_BACKGROUND, MARKETPLACE_FILL,
					"Cut-out for your own layouts: PNG or WebP with alpha"),
			new Template("white-background", 1, Operation.WHITE_BACKGROUND, MARKETPLACE_FILL,
					"Main picture for marketplaces: pure white, product fills 88 % of the frame"));

	/** All of them, in the order of the documentation. */
	public List<Template> list() {
		return this.all;
	}

	/** The template with the given name. */
	public Optional<Template> find(String name) {
		return this.all.stream().filter((template) -> template.name().equals(name)).findFirst();
	}

}
