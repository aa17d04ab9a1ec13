package io.packshot.imaging.composite;

import io.packshot.imaging.measure.Srgb;
import io.packshot.imaging.picture.Picture;

import org.jspecify.annotations.Nullable;

/**
 * Lays a placed product over a background, in linear light: light = product alpha +
 * background shadow (1 - alpha). Where the product is opaque its 8-bit colours are copied
 * as they are. Over a transparent background the shadow becomes black of alpha 1 - light
 * under the product. Stateless, safe for any thread.
 */
public final class Composite {

	private Composite() {
	}

	/** The product on the background, without a shadow. */
	public static Picture over(PlacedProduct product, Background background) {
		return over(product, background, null);
	}

	/**
	 * The product and its shadow on the background.
	 * @param shadow of the product's size, or null for none
	 */
	public static Picture over(PlacedProduct product, Background background, @Nullable Shadow shadow) {
		if (shadow != null && (shadow.width() != product.width() || shadow.height() != product.height())) {
			throw new IllegalArgumentException("the shadow's size is not the product's");
		}
		if (background instanceof Background.Transparent) {
			return (shadow != null) ? overNothing(product, shadow) : product.picture();
		}
		return onto(product, backdrop(product, background), shadow);
	}

	private static Backdrop backdrop(PlacedProduct product, Background background) {
		if (background instanceof Background.Plate plate) {
			if (plate.width() != product.width() || plate.height() != product.height()) {
				throw new IllegalArgumentException("the plate's size is not the product's");
			}
			return new Backdrop(plate.rgb(), plate.seed(), true);
		}
		Background.Solid solid = (Background.Solid) background;
		float[] pixel = { (float) Srgb.linear(solid.red()), (float) Srgb.linear(solid.green()),
				(float) Srgb.linear(solid.blue()) };
		return new Backdrop(pixel, 0, false);
	}

	private static Picture onto(PlacedProduct product, Backdrop backdrop, @Nullable Shadow shadow) {
		byte[] alpha = product.alpha();
		byte[] rgb = product.picture().rgb().clone();
		for (int i = 0; i < alpha.length; i++) {
			double a = (alpha[i] & 0xff) / 255.0;
			if (a == 1) {
				continue;
			}
			for (int c = 0; c < 3; c++) {
				double light = (shadow != null) ? shadow.light(i, c) : 1;
				double behind = backdrop.at(i, c) * light * (1 - a);
				double linear = a * Srgb.linear(rgb[3 * i + c] & 0xff) + behind;
				rgb[3 * i + c] = (byte) (backdrop.smooth || light < 1
						? dithered(linear, (1 - a) * Dither.at(backdrop.seed, 3L * i + c)) : Srgb.level(linear));
			}
		}
		return Picture.opaque(product.width(), product.height(), rgb);
	}

	private static int dithered(double linear, double noise) {
		return (int) Math.max(0, Math.min(255, Math.floor(255 * Srgb.encoded(linear) + noise + 0.5)));
	}

	private static Picture overNothing(PlacedProduct product, Shadow shadow) {
		byte[] rgb = product.picture().rgb().clone();
		byte[] alpha = product.alpha().clone();
		for (int i = 0; i < alpha.length; i++) {
			double a = (alpha[i] & 0xff) / 255.0;
			double dark = 1 - shadow.light()[i];
			double both = a + (1 - a) * dark;
			if (a == 1 || dark <= 0) {
				continue;
			}
			alpha[i] = (byte) Math.round(255 * both);
			for (int c = 0; c < 3; c++) {
				rgb[3 * i + c] = (byte) Srgb.level(a * Srgb.linear(rgb[3 * i + c] & 0xff) / both);
			}
		}
		return new Picture(product.width(), product.height(), rgb, alpha);
	}

	/** Linear light behind the product: one pixel for all, or one each. */
	private static final class Backdrop {

		private final float[] rgb;

		private final long seed;

		private final boolean smooth;

		Backdrop(float[] rgb, long seed, boolean smooth) {
			this.rgb = rgb;
			this.seed = seed;
			this.smooth = smooth;
		}

		double at(int i, int channel) {
			return this.rgb[(this.rgb.length == 3) ? channel : 3 * i + channel];
		}

	}

}
