package io.packshot.renderer;

import java.util.Map;

import io.packshot.renderer.colour.Rgb;
import io.packshot.renderer.product.Paint;
import io.packshot.renderer.product.Product;
import io.packshot.renderer.shape.Profile;
import io.packshot.renderer.shape.Solid;
import io.packshot.renderer.shape.Vec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Alpha against silhouettes that can be worked out by hand.
 */
class SilhouetteTests {

	private static final int SIZE = 96;

	private static final double EXTENT = 0.2;

	private static final Paint GREY = new Paint(Rgb.grey(0.5), 0.7, false, 0);

	private final Camera camera = new Camera(new Vec(0, 0.5, 5), new Vec(0, 0.5, 0), EXTENT);

	@Test
	void ballCoversItsDisc() {
		Solid ball = Solid.egg(new Vec(0, 0.5, 0), new Vec(0.45, 0.45, 0.45));
		double tangent = Math.tan(Math.asin(0.45 / 5)) / EXTENT;
		double expected = Math.PI * tangent * tangent / 4;
		assertThat(coverage(ball, new Vec(-0.45, 0.05, -0.45), new Vec(0.45, 0.95, 0.45))).isCloseTo(expected,
				within(0.004 * expected));
	}

	@Test
	void brickCoversItsFrontFace() {
		Solid brick = Solid.brick(new Vec(0, 0.5, 0), new Vec(0.31, 0.4, 0.2), 0);
		double width = 0.31 / 4.8 / EXTENT;
		double height = 0.4 / 4.8 / EXTENT;
		assertThat(coverage(brick, new Vec(-0.31, 0.1, -0.2), new Vec(0.31, 0.9, 0.2))).isCloseTo(width * height,
				within(0.01 * width * height));
	}

	@Test
	void cylinderCoversItsTangentStripBetweenItsNearRims() {
		Solid cylinder = Solid.turned(Profile.block(0.3, 0.1, 0.9, 0.0));
		double sides = 2 * Math.tan(Math.asin(0.3 / 5)) / EXTENT;
		double area = 0;
		int strips = 2000;
		for (int i = 0; i < strips; i++) {
			double x = ((i + 0.5) / strips - 0.5) * sides * EXTENT;
			double depth = nearDepth(x);
			area += sides / 2 / strips * (0.4 / depth / EXTENT);
		}
		assertThat(coverage(cylinder, new Vec(-0.3, 0.1, -0.3), new Vec(0.3, 0.9, 0.3))).isCloseTo(area,
				within(0.005 * area));
	}

	/**
	 * Depth at which the ray of slope x in the horizontal plane meets the circle of
	 * radius 0.3 about depth 5.
	 */
	private static double nearDepth(double x) {
		double a = 1 + x * x;
		return (5 - Math.sqrt(25 - a * (25 - 0.09))) / a;
	}

	@Test
	void alphaIsFullInsideAndZeroOutside() {
		Solid brick = Solid.brick(new Vec(0, 0.5, 0), new Vec(0.3, 0.3, 0.2), 0);
		byte[] alpha = render(brick, new Vec(-0.3, 0.2, -0.2), new Vec(0.3, 0.8, 0.2)).alpha();
		double edge = 0.3 / 4.8 / EXTENT * SIZE / 2;
		for (int row = 0; row < SIZE; row++) {
			for (int column = 0; column < SIZE; column++) {
				double off = Math.max(Math.abs(row + 0.5 - SIZE / 2.0), Math.abs(column + 0.5 - SIZE / 2.0));
				if (Math.abs(off - edge) > 0.6) {
					assertThat(alpha[row * SIZE + column] & 255).isEqualTo((off < edge) ? 255 : 0);
				}
			}
		}
	}

	private double coverage(Solid solid, Vec low, Vec high) {
		long sum = 0;
		for (byte value : render(solid, low, high).alpha()) {
			sum += value & 255;
		}
		return sum / 255.0 / (SIZE * SIZE);
	}

	private Rendering render(Solid solid, Vec low, Vec high) {
		Placement placement = new Placement(Product.plain(solid, GREY, low, high), 0, 1, new Vec(0, 0, 0));
		Setup setup = new Setup(placement, SceneKind.WHITE_STUDIO.build(1), this.camera, Map.of());
		return new Renderer().render(setup, 1, SIZE, 2);
	}

}
