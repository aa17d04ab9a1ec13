package io.packshot.inference.plate;

import java.util.Map;

import io.packshot.imaging.picture.DigitalSourceType;

/**
 * Where a plate comes from, as provenance documents say it.
 *
 * @param sourceType what the whole composite is, in the words of the IPTC
 * @param kind {@code none}, {@code parametric} or {@code model}
 * @param parameters everything that determined the plate beside the seed
 */
public record PlateOrigin(DigitalSourceType sourceType, String kind, Map<String, Object> parameters) {

	/** There is no plate. */
	public static final PlateOrigin NONE = new PlateOrigin(DigitalSourceType.COMPOSITE_CAPTURE, "none", Map.of());

	public PlateOrigin {
		parameters = Map.copyOf(parameters);
	}

	/** Rendered from numbers, by a program that was never trained on pictures. */
	static PlateOrigin parametric(Map<String, Object> parameters) {
		return new PlateOrigin(DigitalSourceType.COMPOSITE_SYNTHETIC, "parametric", parameters);
	}

}
