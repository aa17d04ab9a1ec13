package io.packshot.imaging.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the pixel proof measured, over the output pixels where the product is opaque.
 *
 * @param lossless whether the delivered format keeps every level
 * @param pixels how many pixels were compared
 * @param coverage their share of the placed matte's area (the sum of alpha), 0..1
 * @param maxDifference largest difference of any channel, in 8-bit levels
 * @param meanDifference mean difference over all channels, in 8-bit levels
 * @param meanDeltaE mean CIEDE2000
 * @param p99DeltaE 99th percentile of CIEDE2000
 */
public record ProofReport(boolean lossless, long pixels, double coverage, int maxDifference, double meanDifference,
		double meanDeltaE, double p99DeltaE) {

	/** The least coverage that says something about the product. */
	public static final double LEAST_COVERAGE = 0.80;

	/** The largest difference in a lossless format, in levels. */
	public static final int MOST_DIFFERENCE = 0;

	/** The largest mean CIEDE2000 in a lossy format. */
	public static final double MOST_MEAN_DELTA_E = 1.0;

	/** The largest 99th percentile of CIEDE2000 in a lossy format. */
	public static final double MOST_P99_DELTA_E = 3.0;

	/** Whether the product is unchanged by all thresholds. */
	public boolean passed() {
		return failures().isEmpty();
	}

	/** The thresholds that were missed, one sentence each; empty if none. */
	public List<String> failures() {
		List<String> failures = new ArrayList<>();
		if (!(this.coverage >= LEAST_COVERAGE)) {
			failures.add(said("opaque pixels cover %.3f of the matte, less than %.2f", this.coverage, LEAST_COVERAGE));
		}
		if (this.lossless && this.maxDifference > MOST_DIFFERENCE) {
			failures.add("product pixels differ by up to " + this.maxDifference + " levels in a lossless format");
		}
		if (!this.lossless && !(this.meanDeltaE <= MOST_MEAN_DELTA_E)) {
			failures.add(said("mean CIEDE2000 is %.3f, more than %.1f", this.meanDeltaE, MOST_MEAN_DELTA_E));
		}
		if (!this.lossless && !(this.p99DeltaE <= MOST_P99_DELTA_E)) {
			failures
				.add(said("99th percentile of CIEDE2000 is %.3f, more than %.1f", this.p99DeltaE, MOST_P99_DELTA_E));
		}
		return failures;
	}

	private static String said(String format, double measured, double threshold) {
		return String.format(Locale.ROOT, format, measured, threshold);
	}

}
