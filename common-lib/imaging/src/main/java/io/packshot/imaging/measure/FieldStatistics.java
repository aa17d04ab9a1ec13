package io.packshot.imaging.measure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nine plain numbers about the light on a whole background, in units of L*a*b*: what
 * patches cannot see, however well each of them looks. They are the mean lightness, its
 * spread, the two mean hues, the slopes across (either way alike), down and from the
 * middle outwards, the highlight above the mean, and the spread of hue.
 *
 * @param values the nine numbers in that order
 */
public record FieldStatistics(List<Double> values) {

	/** How many numbers there are. */
	public static final int COUNT = 9;

	/** What cannot be told apart by eye, in L*a*b* units; no deviation counts as less. */
	private static final double VISIBLE = 1;

	public FieldStatistics {
		values = List.copyOf(values);
	}

	/**
	 * Measures one background.
	 * @throws IllegalArgumentException if no cell is known
	 */
	public static FieldStatistics of(BackgroundField field) {
		int[] cells = IntStream.range(0, field.side() * field.side()).filter(field::known).toArray();
		if (cells.length == 0) {
			throw new IllegalArgumentException("without background there is nothing to measure");
		}
		double[][] lab = new double[3][cells.length];
		double[][] place = new double[3][cells.length];
		for (int i = 0; i < cells.length; i++) {
			Lab colour = field.lab(cells[i]);
			lab[0][i] = colour.l();
			lab[1][i] = colour.a();
			lab[2][i] = colour.b();
			place[0][i] = 2.0 * (cells[i] % field.side()) / field.side() - 1;
			int row = cells[i] / field.side();
			place[1][i] = 2.0 * row / field.side() - 1;
			place[2][i] = Math.hypot(place[0][i], place[1][i]);
		}
		double mean = mean(lab[0]);
		return new FieldStatistics(List.of(mean, deviation(lab[0]), mean(lab[1]), mean(lab[2]),
				Math.abs(slope(place[0], lab[0])), slope(place[1], lab[0]), slope(place[2], lab[0]),
				quantile(lab[0], 0.99) - mean, Math.hypot(deviation(lab[1]), deviation(lab[2]))));
	}

	/**
	 * How far two sets of backgrounds are apart: for each number the Wasserstein-1
	 * distance of its values, measured in deviations of the second set (or in just
	 * visible differences where those are larger); the mean over the nine.
	 * @param one not empty
	 * @param two not empty
	 */
	public static double distance(List<FieldStatistics> one, List<FieldStatistics> two) {
		double sum = 0;
		for (int number = 0; number < COUNT; number++) {
			float[] first = column(one, number);
			float[] second = column(two, number);
			double[] spread = new double[second.length];
			Arrays.setAll(spread, (i) -> second[i]);
			sum += Wasserstein.distance(first, second) / Math.max(VISIBLE, deviation(spread));
		}
		return sum / COUNT;
	}

	private static float[] column(List<FieldStatistics> set, int number) {
		float[] column = new float[set.size()];
		for (int i = 0; i < column.length; i++) {
			column[i] = set.get(i).values().get(number).floatValue();
		}
		Arrays.sort(column);
		return column;
	}

	private static double mean(double[] values) {
		return Arrays.stream(values).sum() / values.length;
	}

	private static double deviation(double[] values) {
		double mean = mean(values);
		return Math.sqrt(Arrays.stream(values).map((value) -> (value - mean) * (value - mean)).sum() / values.length);
	}

	/** Least squares; 0 where all places are the same. */
	private static double slope(double[] place, double[] values) {
		double middle = mean(place);
		double mean = mean(values);
		double square = 0;
		double product = 0;
		for (int i = 0; i < place.length; i++) {
			square += (place[i] - middle) * (place[i] - middle);
			product += (place[i] - middle) * (values[i] - mean);
		}
		return (square > 0) ? product / square : 0;
	}

	private static double quantile(double[] values, double share) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
	}

}
