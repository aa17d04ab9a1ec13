package io.packshot.renderer;

import java.util.Objects;

/**
 * What to photograph and how.
 *
 * @param productSeed determines shape, colours and print: the same in every scene
 * @param sceneSeed determines the backdrop's tint, light, camera and the product's turn
 */
public record Shot(ProductFamily family, SceneKind scene, long productSeed, long sceneSeed) {

	public Shot {
		Objects.requireNonNull(family, "family");
		Objects.requireNonNull(scene, "scene");
	}

}
