package io.packshot.imaging.composite;

import java.util.Arrays;

import io.packshot.imaging.measure.DistanceField;

/**
 * An analytic shadow of a standing product, from its placed alpha alone: a dark line
 * where it touches the floor, flattened blurs of its footprint, and a soft silhouette
 * thrown to one side. The touching line is 0.36 exp(-d^2 / 2 (0.0115 u)^2), with d the
 * distance from the contact and u the root of the product's box area, as measured on
 * studio photos; the other terms are of our own making. Stateless, safe for any thread.
 *
 * @param footprint strength of the footprint's blurs, 0..1
 * @param cast strength of the silhouette, 0..1
 * @param side where the silhouette falls: -1 left to 1 right
 * @param tint the colour of the shadow
 */
public record ContactShadow(double footprint, double cast, double side, Shadow.Tint tint) {

	private static final double TOUCH = 0.36;

	private static final double TOUCH_WIDTH = 0.0115;

	/** Deviations of the footprint's blurs in units of u, and their share of strength. */
	private static final double[][] BLURS = { { 0.012, 0.40 }, { 0.035, 0.34 }, { 0.09, 0.26 } };

	private static final double WIDER = 1.25;

	private static final double FLATTER = 0.55;

	/** Blurs need no more pixels than this on the long side. */
	private static final int COARSE = 320;

	private static final double DARKEST = 0.05;

	public ContactShadow {
		if (!(footprint >= 0 && footprint <= 1 && cast >= 0 && cast <= 1 && side >= -1 && side <= 1)) {
			throw new IllegalArgumentException("strengths lie in 0..1 and the side in -1..1");
		}
	}

	/** Warm and thrown to a side, for scenes. */
	public static ContactShadow scene(double side) {
		return new ContactShadow(0.55, 0.30, side, Shadow.Tint.WARM);
	}

	/** Faint and neutral, for plain backgrounds. */
	public static ContactShadow plain() {
		return new ContactShadow(0.25, 0, 0, Shadow.Tint.NEUTRAL);
	}

	/** The shadow of a product; all light where the product has no opaque pixel. */
	public Shadow of(PlacedProduct product) {
		Silhouette full = new Silhouette(product.alpha(), product.width());
		float[] light = new float[product.alpha().length];
		Arrays.fill(light, 1);
		if (full.isEmpty()) {
			return new Shadow(product.width(), product.height(), light, this.tint);
		}
		SoftField soft = soft(full.shrunk(COARSE));
		float[] touching = DistanceField.to(full.contactBand(Math.max(2, 0.010 * full.unit())), product.width());
		double sigma = Math.max(0.7, TOUCH_WIDTH * full.unit());
		for (int i = 0; i < light.length; i++) {
			double near = touching[i] / sigma;
			double touch = 1 - TOUCH * Math.exp(-near * near / 2);
			double wide = 1 - soft.at(i % full.width(), i / full.width(), full.width(), full.height());
			light[i] = (float) Math.max(DARKEST, Math.min(1, touch * wide));
		}
		return new Shadow(product.width(), product.height(), light, this.tint);
	}

	private SoftField soft(Silhouette small) {
		SoftField sum = new SoftField(small.width(), small.height());
		boolean[] foot = small.contactBand(Math.max(1.5, 0.05 * small.shortSide()));
		for (double[] blur : BLURS) {
			SoftField field = SoftField.of(foot, small.width());
			field.blur(WIDER * blur[0] * small.unit(), FLATTER * blur[0] * small.unit());
			sum.add(field, this.footprint * blur[1] / Math.max(1e-6, field.max()));
		}
		if (this.cast > 0) {
			SoftField field = small.thrown(this.side);
			field.blur(0.020 * small.unit(), 0.012 * small.unit());
			sum.add(field, this.cast);
		}
		return sum;
	}

}
