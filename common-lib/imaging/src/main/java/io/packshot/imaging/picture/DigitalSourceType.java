package io.packshot.imaging.picture;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a picture came into being: the IPTC NewsCodes vocabulary "Digital Source Type",
 * which shops, search engines and regulators read to tell photographs from generated
 * pictures.
 */
public enum DigitalSourceType {

	/** Captured by a camera from real life. */
	DIGITAL_CAPTURE("digitalCapture"),

	/** Captured by a camera that merges several frames or computes a mode. */
	COMPUTATIONAL_CAPTURE("computationalCapture"),

	/** Digitised from a negative. */
	NEGATIVE_FILM("negativeFilm"),

	/** Digitised from a slide. */
	POSITIVE_FILM("positiveFilm"),

	/** Digitised from a print. */
	PRINT("print"),

	/** A photograph with edits by a person using non-generative tools. */
	HUMAN_EDITS("humanEdits"),

	/** A photograph edited with generative tools. */
	COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA("compositeWithTrainedAlgorithmicMedia"),

	/** A photograph enhanced by an algorithm that adds no content. */
	ALGORITHMICALLY_ENHANCED("algorithmicallyEnhanced"),

	/** Made by a person with digital tools. */
	DIGITAL_CREATION("digitalCreation"),

	/** Drawn from data. */
	DATA_DRIVEN_MEDIA("dataDrivenMedia"),

	/** Made entirely by a trained model. */
	TRAINED_ALGORITHMIC_MEDIA("trainedAlgorithmicMedia"),

	/** Made entirely by an algorithm that was not trained on pictures. */
	ALGORITHMIC_MEDIA("algorithmicMedia"),

	/** A picture of a screen. */
	SCREEN_CAPTURE("screenCapture"),

	/** Recorded in a virtual world. */
	VIRTUAL_RECORDING("virtualRecording"),

	/** Several elements, their kinds unknown. */
	COMPOSITE("composite"),

	/** Several elements, all captured from real life. */
	COMPOSITE_CAPTURE("compositeCapture"),

	/** Several elements, at least one of them synthetic. */
	COMPOSITE_SYNTHETIC("compositeSynthetic");

	private static final String VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";

	private final String code;

	DigitalSourceType(String code) {
		this.code = code;
	}

	/** The full URI of the concept, as it is written into files. */
	public String uri() {
		return VOCABULARY + this.code;
	}

	/** The concept of a URI; empty for one that is not in the vocabulary. */
	public static Optional<DigitalSourceType> find(String uri) {
		return Arrays.stream(values()).filter((type) -> type.uri().equals(uri.strip())).findFirst();
	}

}
