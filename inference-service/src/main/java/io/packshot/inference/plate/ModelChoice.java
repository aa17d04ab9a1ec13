package io.packshot.inference.plate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.packshot.inference.template.Backdrop;

/** What an order's field {@code model} asks for. */
public sealed interface ModelChoice {

	/** Whether it can make such backdrops. */
	boolean fits(Backdrop backdrop);

	/** What the template needs. */
	record Auto() implements ModelChoice {

		@Override
		public boolean fits(Backdrop backdrop) {
			return true;
		}

	}

	/** The product's own pixels on what needs no trained model. */
	record Composite() implements ModelChoice {

		@Override
		public boolean fits(Backdrop backdrop) {
			return backdrop != Backdrop.BRAND_MODEL;
		}

	}

	/** Plates that are rendered from numbers. */
	record Studio() implements ModelChoice {

		@Override
		public boolean fits(Backdrop backdrop) {
			return backdrop == Backdrop.STUDIO_SWEEP || backdrop == Backdrop.BRAND_GRADIENT;
		}

	}

	/**
	 * The version of a model that is rolled out.
	 *
	 * @param model the line of versions
	 */
	record Champion(String model) implements ModelChoice {

		private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._/-]{0,127})@champion");

		@Override
		public boolean fits(Backdrop backdrop) {
			return backdrop == Backdrop.BRAND_MODEL;
		}

		/** The name in requests. */
		public String label() {
			return this.model + "@champion";
		}

	}

	/** The choice that a name stands for; empty where no model can have it. */
	static Optional<ModelChoice> find(String name) {
		Matcher champion = Champion.NAME.matcher(name);
		if (champion.matches()) {
			return Optional.of(new Champion(champion.group(1)));
		}
		return switch (name) {
			case "auto" -> Optional.of(new Auto());
			case "composite" -> Optional.of(new Composite());
			case "studio" -> Optional.of(new Studio());
			default -> Optional.empty();
		};
	}

}
