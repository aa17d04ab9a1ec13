package io.packshot.inference.generation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.MatteId;
import io.packshot.contract.object.Digest;

/**
 * Everything that decides an image's bytes, after defaults. Equal requests have equal
 * digests and therefore the same image.
 *
 * @param brand the owner
 * @param photo digest of the photo that the pixels come from
 * @param matte the matte in force
 * @param operation label of the operation
 * @param template name and revision
 * @param prompt normalised words of the prompt
 * @param model what renders the scene: version, sampler and bucket, or {@code none}
 * @param seed starts everything random
 * @param width pixels
 * @param height pixels
 * @param background {@code transparent} or {@code opaque}
 * @param format label of the file format
 * @param quality 1 to 100; 100 is lossless where the format can be
 */
public record CanonicalRequest(BrandId brand, Digest photo, MatteId matte, String operation, String template,
		String prompt, String model, long seed, int width, int height, String background, String format, int quality) {

	/** The cache key: SHA-256 over the fields in a fixed order, each with its name. */
	public Digest digest() {
		StringBuilder text = new StringBuilder();
		fields().forEach((name, value) -> {
			String content = value.toString();
			// Lengths keep fields apart whatever their text holds.
			text.append(name).append(':').append(content.length()).append(':').append(content).append('\n');
		});
		return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** The same request with another seed. */
	public CanonicalRequest withSeed(long other) {
		return new CanonicalRequest(this.brand, this.photo, this.matte, this.operation, this.template, this.prompt,
				this.model, other, this.width, this.height, this.background, this.format, this.quality);
	}

	/** The fields in their fixed order. */
	public Map<String, Object> fields() {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("brand", this.brand);
		fields.put("photo", this.photo);
		fields.put("matte", this.matte);
		fields.put("operation", this.operation);
		fields.put("template", this.template);
		fields.put("prompt", this.prompt);
		fields.put("model", this.model);
		fields.put("seed", this.seed);
		fields.put("width", this.width);
		fields.put("height", this.height);
		fields.put("background", this.background);
		fields.put("format", this.format);
		fields.put("quality", this.quality);
		return fields;
	}

}
