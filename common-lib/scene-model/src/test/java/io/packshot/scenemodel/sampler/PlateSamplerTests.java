package io.packshot.scenemodel.sampler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import io.packshot.scenemodel.caption.Caption;
import io.packshot.scenemodel.caption.Vocabulary;
import io.packshot.scenemodel.engine.Torch;
import io.packshot.scenemodel.engine.TorchSettings;
import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.noise.NoiseStream;
import io.packshot.scenemodel.weights.SceneWeights;
import io.packshot.scenemodel.weights.TinyScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlateSamplerTests {

	private final SceneWeights weights = TinyScene.weights();

	private final Vocabulary vocabulary = this.weights.layout().vocabulary();

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
	void aRowAloneEqualsTheSameRowAnywhereInABatch() {
		try (PlateSampler sampler = sampler(SamplerSettings.DEFAULT)) {
			PlateRequest request = new PlateRequest(this.vocabulary.read("warm light"), 42, 3);
			float[] alone = sampler.sample(List.of(request)).get(0).rgb();
			for (int place = 0; place < 11; place += 2) {
				List<PlateRequest> batch = new ArrayList<>(Collections.nCopies(11, other(place)));
				batch.set(place, request);
				assertThat(sampler.sample(batch).get(place).rgb()).containsExactly(alone);
			}
		}
	}

	@Test
	void seedIndexAndCaptionEachGiveAnotherPlate() {
		try (PlateSampler sampler = sampler(SamplerSettings.DEFAULT)) {
			Caption warm = this.vocabulary.read("warm");
			List<float[]> latents = sampler
				.sampleLatents(List.of(new PlateRequest(warm, 1, 0), new PlateRequest(warm, 2, 0),
						new PlateRequest(warm, 1, 1), new PlateRequest(this.vocabulary.read("dark"), 1, 0)));
			assertThat(latents).doesNotHaveDuplicates().hasSize(4);
			assertThat(latents.get(0)).isNotEqualTo(latents.get(1)).isNotEqualTo(latents.get(3));
		}
	}

	@Test
	void guidanceDoesNotMoveAPlateWithoutCaption() {
		PlateRequest request = new PlateRequest(Caption.NONE, 5, 0);
		try (PlateSampler guided = sampler(new SamplerSettings(3, 4, 8));
				PlateSampler plain = sampler(new SamplerSettings(3, 1, 8))) {
			assertThat(guided.sampleLatents(List.of(request)).get(0))
				.containsExactly(plain.sampleLatents(List.of(request)).get(0));
		}
	}

	@Test
	void aFlowWithoutVelocityDecodesTheWhitenedNoiseOfItsSeed() {
		float[] still = new float[this.weights.flow().length];
		SceneWeights flowless = new SceneWeights(this.weights.layout(), this.weights.whitening(),
				this.weights.autoencoder(), still);
		float[] noise = new float[64];
		new Noise(8, NoiseStream.SAMPLING).draw(2, 0).gaussian(noise, 0, 64);
		this.weights.whitening().undo(noise, 16);
		try (PlateSampler sampler = new PlateSampler(flowless, SamplerSettings.DEFAULT, this.manager)) {
			assertThat(sampler.sampleLatents(List.of(new PlateRequest(Caption.NONE, 8, 2))).get(0))
				.containsExactly(noise);
		}
	}

	@Test
	void samplingLeavesNoNativeArraysBehind() {
		try (PlateSampler sampler = sampler(SamplerSettings.DEFAULT)) {
			sampler.sample(List.of(other(1)));
			int before = ((PtNDManager) this.manager).getManagedArrays().size();
			for (int i = 0; i < 3; i++) {
				sampler.sample(List.of(other(i)));
			}
			assertThat(((PtNDManager) this.manager).getManagedArrays()).hasSize(before);
		}
		assertThat(((PtNDManager) this.manager).getManagedArrays()).isEmpty();
	}

	private PlateSampler sampler(SamplerSettings settings) {
		return new PlateSampler(this.weights, settings, this.manager);
	}

	private PlateRequest other(int number) {
		return new PlateRequest(this.vocabulary.read("dark"), 7 + number, number);
	}

}
