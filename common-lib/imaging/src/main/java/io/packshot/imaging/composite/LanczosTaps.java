package io.packshot.imaging.composite;

/**
 * The weights of one axis, by the definition in {@link PlacedProduct}: for each output
 * pixel the first source pixel, the normalised weights, and the range of source pixels
 * under the kernel's main lobe.
 */
final class LanczosTaps {

	static final int RADIUS = 3;

	/** Keeps a tap that lies on the lobe's rim, up to rounding errors, out of it. */
	static final double LOBE = 1 - 1e-6;

	private static final double WHOLE = 1e-9;

	final int[] first;

	final double[][] weights;

	final int[] lobeFirst;

	final int[] lobeLast;

	LanczosTaps(int sourceLength, int outputLength, double scale, double offset) {
		this.first = new int[outputLength];
		this.weights = new double[outputLength][];
		this.lobeFirst = new int[outputLength];
		this.lobeLast = new int[outputLength];
		double stretch = Math.min(1, scale);
		double reach = RADIUS / stretch;
		for (int i = 0; i < outputLength; i++) {
			double centre = (i + 0.5 - offset) / scale - 0.5;
			int from = Math.max(0, (int) Math.ceil(centre - reach));
			int to = Math.min(sourceLength - 1, (int) Math.floor(centre + reach));
			this.first[i] = from;
			this.weights[i] = (from <= to && inside(centre, sourceLength)) ? weights(from, to, centre, stretch)
					: new double[0];
			this.lobeFirst[i] = Math.max(0, (int) Math.ceil(centre - LOBE / stretch));
			this.lobeLast[i] = Math.min(sourceLength - 1, (int) Math.floor(centre + LOBE / stretch));
		}
	}

	private static boolean inside(double centre, int sourceLength) {
		return centre > -0.5 - 1e-9 && centre < sourceLength - 0.5 + 1e-9;
	}

	private static double[] weights(int from, int to, double centre, double stretch) {
		double[] weights = new double[to - from + 1];
		double sum = 0;
		for (int j = from; j <= to; j++) {
			weights[j - from] = kernel((j - centre) * stretch);
			sum += weights[j - from];
		}
		for (int j = 0; j < weights.length; j++) {
			weights[j] /= sum;
		}
		return weights;
	}

	private static double kernel(double t) {
		double distance = Math.abs(t);
		if (distance < WHOLE) {
			return 1;
		}
		// At whole numbers the sine is zero but for rounding: scale 1 shall copy exactly.
		if (distance >= RADIUS || Math.abs(distance - Math.rint(distance)) < WHOLE) {
			return 0;
		}
		double angle = Math.PI * distance;
		return RADIUS * Math.sin(angle) * Math.sin(angle / RADIUS) / (angle * angle);
	}

}
