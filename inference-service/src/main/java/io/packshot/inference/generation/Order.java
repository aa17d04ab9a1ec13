package io.packshot.inference.generation;

import io.packshot.contract.id.ProductId;
import io.packshot.inference.plate.ModelChoice;
import io.packshot.inference.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants, with defaults filled in.
 *
 * @param product what to show
 * @param template which shot
 * @param model what makes the scene
 * @param prompt normalised words; may be empty
 * @param width pixels
 * @param height pixels
 * @param format of the file
 * @param quality 1 to 100
 * @param seed given by the client; null to derive it from the request
 */
public record Order(ProductId product, Template template, ModelChoice model, String prompt, int width, int height,
		Format format, int quality, @Nullable Long seed) {

}
