package io.packshot.training.trainer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.imageio.ImageIO;

import ai.djl.ndarray.NDManager;
import io.packshot.scenemodel.caption.Vocabulary;
import io.packshot.scenemodel.plate.PlateImage;
import io.packshot.scenemodel.sampler.PlateRequest;
import io.packshot.scenemodel.sampler.PlateSampler;
import io.packshot.scenemodel.training.TrainingPlate;
import io.packshot.scenemodel.weights.SceneWeights;
import io.packshot.training.recipe.Recipe;

/** Draws what a model has learnt: a row of plates for each of its commonest captions. */
final class SampleSheet {

	private static final int COLUMNS = 4;

	private static final int ROWS = 4;

	private static final int GAP = 2;

	private SampleSheet() {
	}

	/** The sheet as a PNG. */
	static byte[] draw(SceneWeights weights, Recipe recipe, List<TrainingPlate> plates, NDManager manager) {
		Vocabulary vocabulary = weights.layout().vocabulary();
		List<PlateRequest> requests = new ArrayList<>();
		for (String caption : captions(plates)) {
			for (int column = 0; column < COLUMNS; column++) {
				requests.add(new PlateRequest(vocabulary.read(caption), 1, column));
			}
		}
		try (PlateSampler sampler = new PlateSampler(weights, recipe.sampling(), manager)) {
			return png(sampler.sample(requests));
		}
	}

	private static List<String> captions(List<TrainingPlate> plates) {
		Map<String, Integer> counts = new TreeMap<>();
		plates.forEach((plate) -> counts.merge(plate.caption(), 1, Integer::sum));
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
			.limit(ROWS)
			.map(Map.Entry::getKey)
			.toList();
	}

	private static byte[] png(List<PlateImage> plates) {
		int cell = plates.get(0).side() + GAP;
		BufferedImage sheet = new BufferedImage(COLUMNS * cell - GAP, plates.size() / COLUMNS * cell - GAP,
				BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < plates.size(); i++) {
			paint(sheet, plates.get(i), i % COLUMNS * cell, i / COLUMNS * cell);
		}
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(sheet, "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void paint(BufferedImage sheet, PlateImage plate, int left, int top) {
		for (int i = 0; i < plate.side() * plate.side(); i++) {
			int pixel = 0;
			for (int channel = 0; channel < 3; channel++) {
				pixel = pixel << 8 | Math.round(255 * plate.rgb()[3 * i + channel]);
			}
			sheet.setRGB(left + i % plate.side(), top + i / plate.side(), pixel);
		}
	}

}
