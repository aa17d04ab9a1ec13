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
import io.packshot.imaging.measure.SlicedWasserstein;
import io.packshot.imaging.picture.Picture;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the committed calibration from renders. For each of several brands, clean plates
 * of the held-out photos' scenes with new light, tint and camera are measured against
 * those photos, and planted defects likewise. A floor is the median over brands of what
 * clean plates reach. A margin lies halfway (four fifths of the way for metrics that do
 * not widen) between what the worst clean plates and the mildest planted defect of that
 * metric reach; where no defect is planted for a metric, twice as far as the worst clean
 * plates. Run as a program from the service's folder; it writes the resource.
 */
public final class CalibrationTool {

	private static final int BRANDS = 12;

	private static final int PRODUCTS = 40;

	private static final int MEANT_PHOTOS = 24;

	private static final double LEAST_MARGIN = 0.3;

	/**
	 * How far towards the defect a steady metric's limit lies: a network that works on
	 * the gate's own grid is a little soft by nature, and a small brand's photos do not
	 * show every tint of its scenes.
	 */
	private static final double STEADY_SHARE = 0.8;

	/** What few photos tell nearly as well as many: these margins do not widen. */
	private static final Set<Metric> STEADY = Set.of(Metric.SHARPNESS_LOSS, Metric.PALETTE_DISTANCE);

	private static final Map<Metric, UnaryOperator<Picture>> DEFECTS = Map.of(Metric.SHARPNESS_LOSS,
			Defects::blurredByHalf, Metric.PALETTE_DISTANCE, Defects::withColourCast, Metric.LAPLACIAN_COARSE,
			Defects::untrained, Metric.WHOLE_FIELD, Defects::untrained);

	private CalibrationTool() {
	}

	/** Writes {@code src/main/resources/gate-calibration.json}. */
	public static void main(String[] args) throws IOException {
		Map<Metric, List<Double>> clean = new EnumMap<>(Metric.class);
		Map<Metric, List<Double>> faulty = new EnumMap<>(Metric.class);
		for (int brand = 0; brand < BRANDS; brand++) {
			measure(new RenderedBrand(1000 + brand, PRODUCTS), clean, faulty);
		}
		List<Map<String, Object>> limits = new ArrayList<>();
		for (Metric metric : Metric.values()) {
			limits.add(limit(metric, clean.getOrDefault(metric, List.of()), faulty.getOrDefault(metric, List.of())));
		}
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("revision", 1);
		file.put("provenance", provenance());
		file.put("leastCrops", 32);
		file.put("calibratedPhotos", MEANT_PHOTOS);
		file.put("limits", limits);
		JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
		Files.writeString(Path.of("src", "main", "resources", "gate-calibration.json"),
				json.writeValueAsString(file) + "\n");
	}

	private static void measure(RenderedBrand brand, Map<Metric, List<Double>> clean,
			Map<Metric, List<Double>> faulty) {
		List<Picture> plates = brand.plates(0);
		Scorer scorer = new Scorer();
		scorer.measure(brand.heldOut(), brand.all(), brand.fields(plates, UnaryOperator.identity()), List.of())
			.values()
			.forEach((metric, value) -> clean.computeIfAbsent(metric, (key) -> new ArrayList<>()).add(value));
		DEFECTS.forEach((metric, defect) -> faulty.computeIfAbsent(metric, (key) -> new ArrayList<>())
			.add(scorer.measure(brand.heldOut(), brand.all(), brand.fields(plates, defect), List.of())
				.values()
				.get(metric)));
	}

	private static Map<String, Object> limit(Metric metric, List<Double> clean, List<Double> faulty) {
		if (clean.isEmpty()) {
			double exact = (metric == Metric.PROOF_UNCOVERED) ? 0.2 : 0;
			return line(metric, exact, 0, false);
		}
		List<Double> sorted = clean.stream().sorted().toList();
		double floor = rounded(sorted.get(sorted.size() / 2));
		double worst = Math.max(0, SlicedWasserstein.excess(sorted.get(sorted.size() - 1), floor));
		double mildest = faulty.stream()
			.mapToDouble((value) -> SlicedWasserstein.excess(value, floor))
			.min()
			.orElse(3 * worst);
		double share = STEADY.contains(metric) ? STEADY_SHARE : 0.5;
		double margin = Math.max(LEAST_MARGIN, rounded(worst + share * (mildest - worst)));
		return line(metric, floor, margin, !STEADY.contains(metric));
	}

	private static Map<String, Object> line(Metric metric, double floor, double margin, boolean widens) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("metric", metric.label());
		line.put("floor", floor);
		line.put("margin", margin);
		line.put("widens", widens);
		return line;
	}

	private static String provenance() {
		return "io.packshot.evaluation.scoring.CalibrationTool: " + BRANDS + " sample brands of " + PRODUCTS
				+ " products at " + RenderedBrand.SIZE + " px, seeds 1000 and on; floor = median of clean plates;"
				+ " margin = halfway to the mildest planted defect, four fifths of the way where it does not widen (sharpness-loss: blurred by half;"
				+ " palette-distance: cast of 14 levels; laplacian-coarse and whole-field: untrained weights),"
				+ " else twice the worst clean plates";
	}

	private static double rounded(double value) {
		return Math.round(1000 * value) / 1000.0;
	}

}
