package io.packshot.evaluation.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/** Reads the committed calibration. */
final class CalibrationFile {

	/** The resource's name. */
	static final String NAME = "gate-calibration.json";

	private CalibrationFile() {
	}

	/**
	 * The calibration that this build carries.
	 * @throws IllegalStateException if it is not there
	 */
	static Calibration read() {
		try (InputStream in = CalibrationFile.class.getClassLoader().getResourceAsStream(NAME)) {
			if (in == null) {
				throw new IllegalStateException(NAME + " is missing");
			}
			return new JsonMapper().readValue(in, Document.class).calibration();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The file's form; metrics are named by their labels. */
	record Document(int revision, String provenance, int leastCrops, int calibratedPhotos, List<Line> limits) {

		Calibration calibration() {
			return new Calibration(this.revision, this.provenance, this.leastCrops, this.calibratedPhotos,
					this.limits.stream().map(Line::limit).toList());
		}

	}

	/** One limit in the file. */
	record Line(String metric, double floor, double margin) {

		Limit limit() {
			Metric named = Arrays.stream(Metric.values())
				.filter((one) -> one.label().equals(this.metric))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("there is no metric " + this.metric));
			return new Limit(named, this.floor, this.margin);
		}

	}

}
