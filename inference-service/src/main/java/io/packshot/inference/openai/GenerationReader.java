package io.packshot.inference.openai;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.packshot.contract.id.ProductId;
import io.packshot.inference.InferenceProblem;
import io.packshot.inference.InferenceProperties;
import io.packshot.inference.generation.Format;
import io.packshot.inference.generation.Order;
import io.packshot.inference.plate.ModelChoice;
import io.packshot.inference.template.Operation;
import io.packshot.inference.template.Template;
import io.packshot.inference.template.Templates;
import io.packshot.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Reads an order out of OpenAI's body, fills in defaults and refuses what cannot be made.
 */
@Component
class GenerationReader {

	static final int MOST_IMAGES = 10;

	private static final String AUTO = "auto";

	private static final int DEFAULT_SIDE = 1024;

	private static final int LONGEST_PROMPT = 4000;

	/** The least at which the guard lets lossy files of any product through. */
	private static final int DEFAULT_QUALITY = 98;

	private static final long LARGEST_SEED = (1L << 53) - 1;

	private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

	private final Templates templates;

	private final InferenceProperties properties;

	private final SecureRandom random = new SecureRandom();

	GenerationReader(Templates templates, InferenceProperties properties) {
		this.templates = templates;
		this.properties = properties;
	}

	Order read(GenerationBody body) {
		Template template = template(body);
		ModelChoice model = model(body.model(), template);
		Format format = format(body, template);
		int[] size = size(body.size());
		return new Order(product(body.productId()), template, model, prompt(body.prompt()), size[0], size[1], format,
				quality(body.outputCompression(), format), seed(body.seed()));
	}

	int count(@Nullable Integer n) {
		if (n == null) {
			return 1;
		}
		if (n < 1 || n > MOST_IMAGES) {
			throw invalid("n", "n lies between 1 and " + MOST_IMAGES + ".").with("limit", MOST_IMAGES);
		}
		return n;
	}

	private Template template(GenerationBody body) {
		boolean transparent = "transparent".equals(body.background());
		String name = (body.template() != null) ? body.template() : (transparent ? "transparent" : "white-background");
		Template template = this.templates.find(name).orElseThrow(() -> unknownTemplate(name));
		if (body.background() != null && !List.of("transparent", "opaque", AUTO).contains(body.background())) {
			throw invalid("background", "background is transparent, opaque or auto.");
		}
		if (transparent && template.operation() != Operation.REMOVE_BACKGROUND) {
			throw invalid("background", "The template " + name + " has a background of its own; leave background out.");
		}
		return template;
	}

	private static ModelChoice model(@Nullable String name, Template template) {
		if (name == null) {
			return new ModelChoice.Auto();
		}
		ModelChoice choice = ModelChoice.find(name).orElseThrow(() -> unknownModel(name));
		if (!choice.fits(template.backdrop())) {
			throw invalid("model", "The template " + template.name() + " is not made by " + name
					+ "; leave model out to get what it needs.");
		}
		return choice;
	}

	private Format format(GenerationBody body, Template template) {
		String label = (body.outputFormat() != null) ? body.outputFormat() : "png";
		Format format = Format.find(label)
			.orElseThrow(() -> invalid("output_format", "output_format is png, jpeg or webp."));
		if (template.operation() == Operation.REMOVE_BACKGROUND && !format.hasAlpha()) {
			throw invalid("output_format", "JPEG files cannot be transparent: order png or webp.");
		}
		return format;
	}

	private int[] size(@Nullable String size) {
		if (size == null || size.equals(AUTO)) {
			return new int[] { DEFAULT_SIDE, DEFAULT_SIDE };
		}
		Matcher matcher = SIZE.matcher(size);
		if (!matcher.matches()) {
			throw new ProblemException(InferenceProblem.INVALID_SIZE,
					"size is auto or WIDTHxHEIGHT, for example 1024x1024.")
				.with("field", "size");
		}
		return new int[] { side(matcher.group(1)), side(matcher.group(2)) };
	}

	private int side(String digits) {
		int side = Integer.parseInt(digits);
		if (side < this.properties.smallestSide() || side > this.properties.largestSide()) {
			throw new ProblemException(InferenceProblem.INVALID_SIZE, "Each side has " + this.properties.smallestSide()
					+ " to " + this.properties.largestSide() + " pixels.")
				.with("field", "size")
				.with("limit", this.properties.largestSide());
		}
		return side;
	}

	private static ProductId product(@Nullable String text) {
		if (text == null) {
			throw invalid("product_id", "Say which product to show: product_id is missing.");
		}
		try {
			return new ProductId(text);
		}
		catch (IllegalArgumentException ex) {
			throw invalid("product_id", ex.getMessage() + ".");
		}
	}

	private static String prompt(@Nullable String prompt) {
		if (prompt == null) {
			throw invalid("prompt", "prompt is missing; it may be empty for templates without a scene.");
		}
		if (prompt.length() > LONGEST_PROMPT) {
			throw invalid("prompt", "A prompt has at most " + LONGEST_PROMPT + " characters.").with("limit",
					LONGEST_PROMPT);
		}
		return prompt.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
	}

	private static int quality(@Nullable Integer compression, Format format) {
		if (format == Format.PNG) {
			return 100;
		}
		if (compression == null) {
			return DEFAULT_QUALITY;
		}
		if (compression < 1 || compression > 100) {
			throw invalid("output_compression", "output_compression lies between 1 and 100.").with("limit", 100);
		}
		return compression;
	}

	private @Nullable Long seed(@Nullable JsonNode seed) {
		if (seed == null || seed.isNull()) {
			return null;
		}
		if (seed.isString() && "random".equals(seed.stringValue())) {
			return this.random.nextLong(LARGEST_SEED + 1);
		}
		if (!seed.isIntegralNumber() || !seed.canConvertToLong() || seed.longValue() < 0
				|| seed.longValue() > LARGEST_SEED) {
			throw invalid("seed", "seed is a whole number from 0 to " + LARGEST_SEED + ", or \"random\".");
		}
		return seed.longValue();
	}

	private static ProblemException unknownModel(String name) {
		return new ProblemException(InferenceProblem.UNKNOWN_MODEL,
				"There is no model " + name
						+ "; name auto, composite, studio or MODEL@champion. GET /v1/models lists what there is.")
			.with("field", "model");
	}

	private ProblemException unknownTemplate(String name) {
		return new ProblemException(InferenceProblem.UNKNOWN_TEMPLATE,
				"There is no template " + name + "; there are "
						+ String.join(", ", this.templates.list().stream().map(Template::name).toList()) + ".")
			.with("field", "template");
	}

	private static ProblemException invalid(String field, String detail) {
		return new ProblemException(InferenceProblem.INVALID_FIELD, detail).with("field", field);
	}

}
