package io.packshot.e2e;

import io.packshot.renderer.ProductFamily;
import io.packshot.renderer.Renderer;
import io.packshot.renderer.SceneKind;
import io.packshot.renderer.Shot;

/** Photos that no other test has sent. */
final class Photos {

	private static final int SIZE = 192;

	private Photos() {
	}

	static byte[] of(ProductFamily family, long seed) {
		return new Renderer().render(new Shot(family, SceneKind.BEIGE_SOFTBOX, seed, seed), SIZE, 2).beautyPng();
	}

}
