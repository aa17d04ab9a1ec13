package io.packshot.evaluation.scoring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.packshot.evaluation.gate.Metric;
import io.packshot.evaluation.gate.Sample;
import io.packshot.imaging.measure.BackgroundField;
import io.packshot.imaging.measure.ColourPalette;
import io.packshot.imaging.measure.FieldStatistics;
import io.packshot.imaging.measure.Sharpness;
import io.packshot.imaging.measure.SlicedWasserstein;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.proof.ProofReport;
import org.jspecify.annotations.Nullable;

/**
 * Measures plates and composites. Everything but the proof looks at backgrounds on a grid
 * of {@value #SIDE} cells, the networks' own: finer detail of a plate is grain that was
 * added to it. Stateless, safe for any thread.
 */
public final class Scorer {

	/** Cells along each side of the grid. */
	public static final int SIDE = BackgroundField.SIDE;

	/** Cells along each side of a crop. */
	public static final int CROP = 8;

	private static final int DIRECTIONS = 64;

	private static final long SEED = 7;

	private final SlicedWasserstein distance = new SlicedWasserstein(DIRECTIONS, SEED);

	/** The background of a photo; a matte of null says that there is no product. */
	public static BackgroundField field(Picture picture, byte @Nullable [] matte) {
		return BackgroundField.of(picture, matte, SIDE, BackgroundField.WIDENING);
	}

	/**
	 * All numbers that the material allows.
	 * @param heldOut backgrounds of photos that no run learns from
	 * @param brand backgrounds of all the brand's photos, the held-out ones among them;
	 * those that are not tell how far real photos are from the held-out ones
	 * @param plates the candidate's, each seen through the mask of the held-out photo
	 * whose words it was asked for with, so that both sets show the same places
	 * @param proofs of the composites
	 */
	public Sample measure(List<BackgroundField> heldOut, List<BackgroundField> brand, List<BackgroundField> plates,
			List<ProofReport> proofs) {
		Map<Metric, Double> values = new EnumMap<>(Metric.class);
		if (!proofs.isEmpty()) {
			values.put(Metric.PIXEL_PROOF,
					(double) proofs.stream().mapToInt(ProofReport::maxDifference).max().orElseThrow());
			values.put(Metric.PROOF_UNCOVERED,
					1 - proofs.stream().mapToDouble(ProofReport::coverage).min().orElseThrow());
		}
		int heldOutCrops = crops(heldOut);
		int plateCrops = crops(plates);
		Map<Metric, Double> floors = new EnumMap<>(Metric.class);
		if (heldOutCrops > 0 && plateCrops > 0) {
			values.putAll(likeness(plates, heldOut));
			values.put(Metric.SHARPNESS_LOSS, Sharpness.loss(plates, brand));
			values.put(Metric.PALETTE_DISTANCE, ColourPalette.of(plates).distanceTo(ColourPalette.of(brand)));
			// Fields are told apart by identity: two photos of equal light are two
			// photos.
			List<BackgroundField> others = brand.stream().filter((field) -> !heldOut.contains(field)).toList();
			if (crops(others) > 0) {
				floors.putAll(likeness(others, heldOut));
			}
		}
		return new Sample(heldOut.size(), heldOutCrops, plateCrops, values, floors);
	}

	/** What one set of backgrounds has in common with the held-out photos. */
	private Map<Metric, Double> likeness(List<BackgroundField> set, List<BackgroundField> heldOut) {
		Map<Metric, Double> values = new EnumMap<>(Metric.class);
		double[] levels = this.distance.distances(set, heldOut);
		Metric[] metrics = { Metric.LAPLACIAN_0, Metric.LAPLACIAN_1, Metric.LAPLACIAN_COARSE };
		for (int level = 0; level < metrics.length; level++) {
			if (!Double.isNaN(levels[level])) {
				values.put(metrics[level], levels[level]);
			}
		}
		values.put(Metric.PALETTE_COVERAGE, ColourPalette.of(heldOut).distanceTo(ColourPalette.of(set)));
		values.put(Metric.WHOLE_FIELD, FieldStatistics.distance(statistics(set), statistics(heldOut)));
		return values;
	}

	/** Of those fields that hold a crop: a few cells beside a product say little. */
	private static List<FieldStatistics> statistics(List<BackgroundField> fields) {
		return fields.stream().filter((field) -> field.crops(CROP) > 0).map(FieldStatistics::of).toList();
	}

	private static int crops(List<BackgroundField> fields) {
		return fields.stream().mapToInt((field) -> field.crops(CROP)).sum();
	}

}
