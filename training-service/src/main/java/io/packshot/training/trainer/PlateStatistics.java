package io.packshot.training.trainer;

import java.util.List;
import java.util.Locale;

import io.packshot.scenemodel.training.TrainingPlate;

/** Mean and deviation of the plates' sRGB values, 0 to 1, per channel. */
final class PlateStatistics {

	private final double[] sum = new double[3];

	private final double[] squares = new double[3];

	private long pixels;

	PlateStatistics(List<TrainingPlate> plates) {
		for (TrainingPlate plate : plates) {
			float[] rgb = plate.image().rgb();
			for (int i = 0; i < rgb.length; i++) {
				this.sum[i % 3] += rgb[i];
				this.squares[i % 3] += (double) rgb[i] * rgb[i];
			}
			this.pixels += rgb.length / 3;
		}
	}

	/** Three numbers, parted by commas. */
	String mean() {
		return text(mean(0), mean(1), mean(2));
	}

	/** Three numbers, parted by commas. */
	String deviation() {
		return text(deviation(0), deviation(1), deviation(2));
	}

	private double mean(int channel) {
		return this.sum[channel] / this.pixels;
	}

	private double deviation(int channel) {
		return Math.sqrt(Math.max(0, this.squares[channel] / this.pixels - mean(channel) * mean(channel)));
	}

	private static String text(double red, double green, double blue) {
		return String.format(Locale.ROOT, "%.6f,%.6f,%.6f", red, green, blue);
	}

}
