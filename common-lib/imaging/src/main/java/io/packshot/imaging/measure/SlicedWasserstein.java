package io.packshot.imaging.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How far two sets of backgrounds are apart in texture and light: the sliced Wasserstein
 * distance between patches of 5 x 5 x 3 cells on each level of a Laplacian pyramid, after
 * Rabin, Peyre, Delon and Bernot (2011) and Karras, Aila, Laine and Lehtinen (2018), in
 * 8-bit levels. Patches of the two sets are projected on the same random directions of
 * length 1; the distance is the mean over directions of the Wasserstein-1 distance of the
 * projections. Two constant sets that differ by k levels in all channels are about 0.8 k
 * apart on the coarsest level and 0 on the others.
 *
 * <p>
 * Only patches inside the background count. Which ones are drawn from a field depends on
 * the field and the seed alone: the order of a set does not matter, and a set is 0 away
 * from itself. Uses the common pool. Immutable, safe for any thread.
 */
public final class SlicedWasserstein {

	/** Cells along each side of the coarsest level. */
	public static final int COARSEST = 16;

	/** What cannot be seen, in 8-bit levels; see {@link #excess}. */
	public static final double VISIBLE = 0.1;

	private static final int PATCH = 5;

	private static final int PATCHES_PER_FIELD = 192;

	private static final int DIMENSIONS = 3 * PATCH * PATCH;

	private final float[][] directions;

	private final long seed;

	/**
	 * @param directions how many, 16 or more
	 * @param seed starts everything random
	 */
	public SlicedWasserstein(int directions, long seed) {
		Random random = new Random(seed);
		this.directions = new float[directions][DIMENSIONS];
		this.seed = seed;
		for (float[] direction : this.directions) {
			double square = 0;
			for (int i = 0; i < DIMENSIONS; i++) {
				direction[i] = (float) random.nextGaussian();
				square += direction[i] * direction[i];
			}
			for (int i = 0; i < DIMENSIONS; i++) {
				direction[i] /= (float) Math.sqrt(square);
			}
		}
	}

	/**
	 * The distance on each level of the pyramid, finest first; the last is the field of
	 * {@value #COARSEST} cells itself. NaN where a set has no background patch on a
	 * level.
	 * @param one not empty
	 * @param two fields of the same side
	 */
	public double[] distances(List<BackgroundField> one, List<BackgroundField> two) {
		List<List<BackgroundField>> first = one.stream().map((f) -> LaplacianPyramid.of(f, COARSEST)).toList();
		List<List<BackgroundField>> second = two.stream().map((f) -> LaplacianPyramid.of(f, COARSEST)).toList();
		return IntStream.range(0, first.get(0).size())
			.mapToDouble((level) -> distance(patches(first, level), patches(second, level)))
			.toArray();
	}

	/**
	 * A distance against the distance that real sets have from each other: 0 is as real
	 * as real, 1 is e times as far. Both are lifted by what can be seen at all
	 * ({@value #VISIBLE} levels), because the finest levels of clean studio photos hold
	 * nothing but blocks of a codec.
	 */
	public static double excess(double distance, double floor) {
		return Math.log((distance + VISIBLE) / (floor + VISIBLE));
	}

	private double distance(float[][] one, float[][] two) {
		if (one.length == 0 || two.length == 0) {
			return Double.NaN;
		}
		return IntStream.range(0, this.directions.length)
			.parallel()
			.mapToDouble(
					(i) -> Wasserstein.distance(project(one, this.directions[i]), project(two, this.directions[i])))
			.sum() / this.directions.length;
	}

	private static float[] project(float[][] patches, float[] direction) {
		float[] values = new float[patches.length];
		for (int p = 0; p < values.length; p++) {
			float sum = 0;
			for (int i = 0; i < DIMENSIONS; i++) {
				sum += direction[i] * patches[p][i];
			}
			values[p] = sum;
		}
		Arrays.sort(values);
		return values;
	}

	private float[][] patches(List<List<BackgroundField>> pyramids, int level) {
		return pyramids.stream()
			.flatMap((pyramid) -> Arrays.stream(patches(pyramid.get(level))))
			.toArray(float[][]::new);
	}

	private float[][] patches(BackgroundField field) {
		int places = field.side() - PATCH + 1;
		int[] at = IntStream.range(0, places * places)
			.filter((place) -> field.isKnown(place % places, place / places, PATCH))
			.toArray();
		Random random = new Random(this.seed);
		int count = Math.min(PATCHES_PER_FIELD, at.length);
		float[][] patches = new float[count][];
		for (int i = 0; i < count; i++) {
			int other = i + random.nextInt(at.length - i);
			int drawn = at[other];
			at[other] = at[i];
			patches[i] = patch(field, drawn % places, drawn / places);
		}
		return patches;
	}

	private static float[] patch(BackgroundField field, int left, int top) {
		float[] patch = new float[DIMENSIONS];
		for (int i = 0; i < DIMENSIONS; i++) {
			int x = left + i / 3 % PATCH;
			int y = top + i / 3 / PATCH;
			patch[i] = field.level(y * field.side() + x, i % 3);
		}
		return patch;
	}

}
