package io.packshot.evaluation.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.packshot.evaluation.gate.Metric;
import io.packshot.evaluation.gate.Sample;
import io.packshot.imaging.measure.SlicedWasserstein;
import io.packshot.imaging.picture.Picture;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the committed calibration from renders. For brands of several sizes, the plates
 * of a candidate without a fault are measured against held-out photos, and planted
 * defects likewise. A floor is the median over brands of what faultless plates reach. A
 * margin lies between the worst excess of faultless plates and the mildest of the planted
 * defect: halfway, or four fifths of the way for metrics in which a network on the gate's
 * grid is worse than a photo by nature; a tenth above the worst where the defect can be
 * milder than that. Run as a program from the service's folder; it writes the resource.
 */
public final class CalibrationTool {

	private static final int REVISION = 2;

	/** Products of each brand; small brands differ more from each other. */
	private static final int[] PRODUCTS = { 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 12, 12, 12, 12, 24, 24, 40 };

	private static final int DRAWS = 2;

	private static final double LEAST_MARGIN = 0.3;

	private static final double LEAST_STEP = 0.1;

	/**
	 * A network that works on the gate's own grid is a little soft, and mixes tints that
	 * the few photos of a small brand do not show.
	 */
	private static final Set<Metric> LENIENT = Set.of(Metric.SHARPNESS_LOSS, Metric.PALETTE_DISTANCE);

	private static final double LENIENT_SHARE = 0.8;

	private final List<Sample> clean = new ArrayList<>();

	private final Map<Metric, List<Sample>> faulty = new EnumMap<>(Metric.class);

	private CalibrationTool() {
	}

	/** Writes {@code src/main/resources/gate-calibration.json}. */
	public static void main(String[] args) throws IOException {
		CalibrationTool tool = new CalibrationTool();
		for (int brand = 0; brand < PRODUCTS.length; brand++) {
			tool.measure(new RenderedBrand(1000 + brand, PRODUCTS[brand]));
		}
		JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
		Files.writeString(Path.of("src", "main", "resources", "gate-calibration.json"),
				json.writeValueAsString(tool.file()) + "\n");
	}

	private void measure(RenderedBrand brand) {
		Scorer scorer = new Scorer();
		for (int draw = 0; draw < DRAWS; draw++) {
			List<Picture> plates = brand.plates(draw);
			this.clean.add(measure(scorer, brand, plates, UnaryOperator.identity()));
			Sample blurred = measure(scorer, brand, plates, Defects::blurredByHalf);
			Sample tinted = measure(scorer, brand, plates, Defects::withColourCast);
			Sample untrained = measure(scorer, brand, plates, Defects::untrained);
			for (Metric metric : untrained.values().keySet()) {
				Sample defect = switch (metric) {
					case SHARPNESS_LOSS -> blurred;
					case PALETTE_DISTANCE -> tinted;
					default -> untrained;
				};
				this.faulty.computeIfAbsent(metric, (key) -> new ArrayList<>()).add(defect);
			}
		}
	}

	private static Sample measure(Scorer scorer, RenderedBrand brand, List<Picture> plates,
			UnaryOperator<Picture> defect) {
		return scorer.measure(brand.heldOut(), brand.all(), brand.fields(plates, defect), List.of());
	}

	private Map<String, Object> file() {
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("revision", REVISION);
		file.put("provenance", provenance());
		file.put("leastCrops", 32);
		file.put("calibratedPhotos", this.clean.stream().mapToInt(Sample::heldOutPhotos).min().orElseThrow());
		file.put("limits", List.of(Metric.values()).stream().map(this::limit).toList());
		return file;
	}

	private Map<String, Object> limit(Metric metric) {
		List<Sample> defects = this.faulty.getOrDefault(metric, List.of());
		if (defects.isEmpty()) {
			return line(metric, (metric == Metric.PROOF_UNCOVERED) ? 0.2 : 0, 0);
		}
		List<Double> sorted = this.clean.stream().map((sample) -> sample.values().get(metric)).sorted().toList();
		double floor = rounded(sorted.get(sorted.size() / 2));
		double worst = Math.max(0,
				this.clean.stream().mapToDouble((sample) -> excess(sample, metric, floor)).max().orElseThrow());
		double mildest = defects.stream().mapToDouble((sample) -> excess(sample, metric, floor)).min().orElseThrow();
		double share = LENIENT.contains(metric) ? LENIENT_SHARE : 0.5;
		double margin = worst + Math.max(LEAST_STEP, share * (mildest - worst));
		System.out.printf("%s floor %.3f worst %.3f mildest %.3f%n", metric.label(), floor, worst, mildest);
		return line(metric, floor, Math.max(LEAST_MARGIN, rounded(margin)));
	}

	private static double excess(Sample sample, Metric metric, double floor) {
		return SlicedWasserstein.excess(sample.values().get(metric),
				Math.max(floor, sample.floors().getOrDefault(metric, 0.0)));
	}

	private static Map<String, Object> line(Metric metric, double floor, double margin) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("metric", metric.label());
		line.put("floor", floor);
		line.put("margin", margin);
		return line;
	}

	private static String provenance() {
		return "io.packshot.evaluation.scoring.CalibrationTool: " + PRODUCTS.length
				+ " sample brands of 6 to 40 products at " + RenderedBrand.SIZE
				+ " px, seeds from 1000, two draws; faultless plates are true backdrops of the photos to learn from."
				+ " Floor = median of faultless plates (at the gate not below what the brand's other photos reach);"
				+ " margin = halfway from the worst faultless plates to the mildest planted defect, four fifths of the"
				+ " way for sharpness-loss (blurred by half) and palette-distance (cast of 14 levels), with untrained"
				+ " weights for all others; at least 0.1 above the worst faultless plates";
	}

	private static double rounded(double value) {
		return Math.round(1000 * value) / 1000.0;
	}

}
