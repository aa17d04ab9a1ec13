package io.packshot.evaluation.scoring;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDManager;
import io.packshot.imaging.picture.Picture;
import io.packshot.scenemodel.engine.Torch;
import io.packshot.scenemodel.engine.TorchSettings;
import io.packshot.scenemodel.plate.PlateImage;
import io.packshot.scenemodel.sampler.PlateRequest;
import io.packshot.scenemodel.sampler.PlateSampler;
import io.packshot.scenemodel.sampler.SamplerSettings;
import io.packshot.scenemodel.training.PhaseRecipe;
import io.packshot.scenemodel.training.SceneRecipe;
import io.packshot.scenemodel.training.SceneTrainer;
import io.packshot.scenemodel.training.TrainingRun;
import io.packshot.scenemodel.weights.SceneWeights;

/** A candidate whose networks were trained for one step each. */
public final class OneStep {

	private static final PhaseRecipe ONCE = new PhaseRecipe(1, 8, 3e-3, 1, 0.01, 0);

	private OneStep() {
	}

	/** Its plates for the words of the brand's held-out photos, in turn. */
	public static List<Picture> plates(RenderedBrand brand) {
		SceneRecipe recipe = new SceneRecipe(SceneRecipe.CPU_SMOKE.autoencoder(), SceneRecipe.CPU_SMOKE.flow(), ONCE,
				ONCE, 32, 0.1, 0.3);
		TrainingRun run = new TrainingRun(recipe, "one-step", brand.trainingPlates(), 7);
		try (NDManager manager = Torch.open(TorchSettings.DEFAULT);
				SceneTrainer trainer = SceneTrainer.begin(run, manager)) {
			boolean more = true;
			while (more) {
				more = trainer.step();
			}
			return sample(trainer.weights(), brand, manager);
		}
	}

	private static List<Picture> sample(SceneWeights weights, RenderedBrand brand, NDManager manager) {
		List<PlateRequest> requests = new ArrayList<>();
		for (int i = 0; i < 32; i++) {
			requests.add(new PlateRequest(weights.layout().vocabulary().read(brand.words(i)), 1, i));
		}
		try (PlateSampler sampler = new PlateSampler(weights, SamplerSettings.DEFAULT, manager)) {
			return sampler.sample(requests).stream().map(OneStep::picture).toList();
		}
	}

	private static Picture picture(PlateImage plate) {
		byte[] rgb = new byte[plate.rgb().length];
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] = (byte) Math.round(255 * plate.rgb()[i]);
		}
		return Picture.opaque(plate.side(), plate.side(), rgb);
	}

}
