package io.packshot.e2e;

import io.packshot.renderer.ProductFamily;
import io.packshot.renderer.Renderer;
import io.packshot.renderer.SceneKind;
import io.packshot.renderer.Shot;

/** Photos that no other test has sent. */
public final class Photos {

	private static final int SIZE = 192;

	private Photos() {
	}

	public static byte[] of(ProductFamily family, long seed) {
		return of(family, seed, SIZE);
	}

	/** A photo of the given side in pixels. */
	public static byte[] of(ProductFamily family, long seed, int side) {
		return new Renderer().render(new Shot(family, SceneKind.BEIGE_SOFTBOX, seed, seed), side, 2).beautyPng();
	}

}
