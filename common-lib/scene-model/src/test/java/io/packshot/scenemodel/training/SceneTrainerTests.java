package io.packshot.scenemodel.training;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import io.packshot.scenemodel.engine.Torch;
import io.packshot.scenemodel.engine.TorchSettings;
import io.packshot.scenemodel.plate.PlateImage;
import io.packshot.scenemodel.sampler.PlateRequest;
import io.packshot.scenemodel.sampler.PlateSampler;
import io.packshot.scenemodel.sampler.SamplerSettings;
import io.packshot.scenemodel.weights.MalformedWeights;
import io.packshot.scenemodel.weights.Safetensors;
import io.packshot.scenemodel.weights.SceneWeights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

class SceneTrainerTests {

	/** 6 steps, 2 buckets of latents, 5 steps. */
	private final TrainingRun brief = run(Backdrops.recipe(6, 5), 6, 5);

	private NDManager manager;

	@BeforeEach
	void open() {
		this.manager = Torch.open(TorchSettings.DEFAULT);
	}

	@AfterEach
	void close() {
		this.manager.close();
	}

	@Test
	void theSameRunTwiceGivesTheSameWeights() {
		assertThat(digest(this.brief)).isEqualTo(digest(this.brief));
	}

	@Test
	void anotherSeedOrPlateGivesOtherWeights() {
		String digest = digest(this.brief);
		assertThat(digest(run(Backdrops.recipe(6, 5), 6, 6))).isNotEqualTo(digest);
		assertThat(digest(run(Backdrops.recipe(6, 5), 5, 5))).isNotEqualTo(digest);
	}

	/**
	 * In the first phase, at its end, between latents, before and in the flow, at the
	 * end.
	 */
	@Test
	void aTrainingInterruptedAnywhereGivesTheUninterruptedWeights() {
		String uninterrupted = digest(this.brief);
		for (int steps : new int[] { 3, 6, 7, 8, 10, 13 }) {
			assertThat(interruptedAfter(steps)).as("interrupted after %d steps", steps).isEqualTo(uninterrupted);
		}
	}

	private String interruptedAfter(int steps) {
		byte[] saved;
		try (SceneTrainer trainer = SceneTrainer.begin(this.brief, this.manager)) {
			for (int i = 0; i < steps; i++) {
				trainer.step();
			}
			saved = trainer.state().toBytes();
		}
		try (NDManager fresh = Torch.open(TorchSettings.DEFAULT);
				SceneTrainer trainer = SceneTrainer.resume(this.brief, TrainingState.read(saved), fresh)) {
			finish(trainer);
			return Safetensors.digest(trainer.weights().toBytes());
		}
	}

	@Test
	void reconstructionErrorOfUnseenPlatesFallsTenfold() {
		List<PlateImage> unseen = IntStream.range(100, 112)
			.mapToObj((number) -> Backdrops.image(16, number % 2 == 0, number))
			.toList();
		try (SceneTrainer trainer = SceneTrainer.begin(run(Backdrops.recipe(60, 1), 24, 3), this.manager)) {
			double before = trainer.reconstructionError(unseen);
			for (int i = 0; i < 60; i++) {
				trainer.step();
			}
			assertThat(trainer.reconstructionError(unseen)).isLessThan(before / 10);
		}
	}

	@Test
	void aPromptMovesThePlateTowardsItsWords() {
		try (SceneTrainer trainer = SceneTrainer.begin(run(Backdrops.recipe(80, 120), 24, 3), this.manager)) {
			finish(trainer);
			SceneWeights weights = trainer.weights();
			try (PlateSampler sampler = new PlateSampler(weights, SamplerSettings.DEFAULT, this.manager)) {
				// The palettes of the two scenes are .17 and .75 on average.
				assertThat(brightness(sampler, weights, "dark").filter((level) -> level < 0.46).count())
					.isGreaterThanOrEqualTo(8);
				assertThat(brightness(sampler, weights, "light").filter((level) -> level > 0.46).count())
					.isGreaterThanOrEqualTo(8);
				assertThat(brightness(sampler, weights, "beige studio").filter((level) -> level > 0.46).count())
					.isGreaterThanOrEqualTo(8);
			}
		}
	}

	/** Mean levels of ten plates. */
	private static DoubleStream brightness(PlateSampler sampler, SceneWeights weights, String prompt) {
		List<PlateRequest> requests = IntStream.range(0, 10)
			.mapToObj((index) -> new PlateRequest(weights.layout().vocabulary().read(prompt), 1, index))
			.toList();
		return sampler.sample(requests).stream().mapToDouble((plate) -> {
			double sum = 0;
			for (float value : plate.rgb()) {
				sum += value;
			}
			return sum / plate.rgb().length;
		});
	}

	@Test
	void theProgressCountsThroughAllPhasesToOne() {
		try (SceneTrainer trainer = SceneTrainer.begin(this.brief, this.manager)) {
			assertThat(trainer.progress().share()).isZero();
			double last = 0;
			int steps = 0;
			while (trainer.step()) {
				steps++;
				TrainingProgress progress = trainer.progress();
				assertThat(progress.share()).isGreaterThan(last);
				assertThat(progress.step()).isLessThan(progress.steps());
				last = progress.share();
			}
			assertThat(steps).isEqualTo(6 + 2 + 5 - 1);
			assertThat(trainer.progress().phase()).isEqualTo(TrainingPhase.DONE);
			assertThat(trainer.progress().share()).isEqualTo(1);
		}
	}

	@Test
	void stepsLeaveNoNativeArraysBehind() {
		try (SceneTrainer trainer = SceneTrainer.begin(this.brief, this.manager)) {
			trainer.step();
			int before = held();
			for (int i = 1; i < 5; i++) {
				trainer.step();
			}
			assertThat(held()).isEqualTo(before);
			finish(trainer);
			assertThat(held()).isEqualTo(before);
		}
		assertThat(held()).isZero();
	}

	@Test
	void refusesAStateOfAnotherRun() {
		try (SceneTrainer trainer = SceneTrainer.begin(this.brief, this.manager)) {
			TrainingState state = trainer.state();
			TrainingRun other = run(Backdrops.recipe(6, 6), 6, 5);
			assertThatExceptionOfType(TrainingStateMismatch.class)
				.isThrownBy(() -> SceneTrainer.resume(other, state, this.manager));
		}
	}

	@Test
	void refusesBytesThatAreNoState() {
		assertThatExceptionOfType(MalformedWeights.class).isThrownBy(() -> TrainingState.read(new byte[100]));
	}

	@Test
	void stopsWhenTheLossIsNotFinite() {
		float[] broken = new AutoencoderObjective(this.brief).table().initialise(5);
		broken[0] = Float.POSITIVE_INFINITY;
		TrainingState state = new TrainingState(this.brief.fingerprint(), TrainingPhase.AUTOENCODER, 3,
				OptimizerState.fresh(broken), new float[0]);
		try (SceneTrainer trainer = SceneTrainer.resume(this.brief, state, this.manager)) {
			assertThatExceptionOfType(TrainingDiverged.class).isThrownBy(trainer::step);
		}
	}

	@Test
	void hasNoModelBeforeTheFlow() {
		try (SceneTrainer trainer = SceneTrainer.begin(this.brief, this.manager)) {
			assertThatIllegalStateException().isThrownBy(trainer::weights);
		}
	}

	@Test
	void rejectsPlatesSmallerThanTheNetwork() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new TrainingRun(Backdrops.recipe(1, 1), "r", Backdrops.list(2, 12), 1));
	}

	private int held() {
		return ((PtNDManager) this.manager).getManagedArrays().size();
	}

	private String digest(TrainingRun run) {
		try (SceneTrainer trainer = SceneTrainer.begin(run, this.manager)) {
			finish(trainer);
			return Safetensors.digest(trainer.weights().toBytes());
		}
	}

	private static void finish(SceneTrainer trainer) {
		while (trainer.step()) {
			assertThat(trainer.progress().phase()).isNotEqualTo(TrainingPhase.DONE);
		}
	}

	private static TrainingRun run(SceneRecipe recipe, int plates, long seed) {
		return new TrainingRun(recipe, "recipe", Backdrops.list(plates, 18), seed);
	}

}
