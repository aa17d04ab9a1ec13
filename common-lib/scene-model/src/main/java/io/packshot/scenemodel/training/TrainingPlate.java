package io.packshot.scenemodel.training;

import io.packshot.scenemodel.plate.PlateImage;

/**
 * A backdrop to learn from.
 *
 * @param image at the network's side, or larger: then every use is another crop of it
 * @param caption what it shows: category, light, style, colours, free words
 */
public record TrainingPlate(PlateImage image, String caption) {
}
