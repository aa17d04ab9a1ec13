package io.packshot.training.trainer;

import java.util.HashMap;
import java.util.Map;

import io.packshot.scenemodel.weights.Safetensors;
import io.packshot.scenemodel.weights.SceneWeights;
import io.packshot.training.recipe.RecipeJson;

/**
 * The weights with all that says where they come from in their header, and nothing that
 * changes from one run to the next of the same inputs: no run, no time.
 */
final class WeightsFile {

	private WeightsFile() {
	}

	static byte[] of(SceneWeights weights, TrainerBrief brief, Plates plates) {
		Safetensors plain = Safetensors.read(weights.toBytes());
		PlateStatistics statistics = new PlateStatistics(plates.learnt());
		Map<String, String> header = new HashMap<>(plain.metadata());
		header.put("training.recipe", RecipeJson.canonical(brief.recipe()));
		header.put("training.seed", Long.toString(brief.seed()));
		header.put("plates.count", Integer.toString(plates.learnt().size()));
		header.put("plates.mean", statistics.mean());
		header.put("plates.deviation", statistics.deviation());
		header.put("plates.held_out", String.join(" ", plates.heldOutProducts()));
		return new Safetensors(header, plain.tensors()).toBytes();
	}

}
