package io.packshot.inference.openai;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /v1/images/generations}: OpenAI's fields and ours. Unknown
 * fields are ignored, as OpenAI's own endpoint does.
 *
 * @param prompt what the picture should be like, in words
 * @param model {@code auto} or the name of a model
 * @param n how many images, 1 to 10
 * @param size {@code auto} or {@code WIDTHxHEIGHT}
 * @param background {@code transparent}, {@code opaque} or {@code auto}
 * @param outputFormat {@code png}, {@code jpeg} or {@code webp}
 * @param outputCompression quality 0 to 100 of JPEG and WebP
 * @param responseFormat {@code url} or {@code b64_json}
 * @param productId ours: what to show
 * @param template ours: which shot
 * @param seed ours: a number, or {@code "random"}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record GenerationBody(@Nullable String prompt, @Nullable String model, @Nullable Integer n, @Nullable String size,
		@Nullable String background, @JsonProperty("output_format") @Nullable String outputFormat,
		@JsonProperty("output_compression") @Nullable Integer outputCompression,
		@JsonProperty("response_format") @Nullable String responseFormat,
		@JsonProperty("product_id") @Nullable String productId, @Nullable String template, @Nullable JsonNode seed) {

}
