package io.packshot.inference.runtime;

import java.util.List;

import ai.djl.ndarray.NDManager;
import io.micrometer.core.instrument.Counter;
import io.packshot.scenemodel.caption.Vocabulary;
import io.packshot.scenemodel.plate.PlateImage;
import io.packshot.scenemodel.sampler.PlateRequest;
import io.packshot.scenemodel.sampler.PlateSampler;
import io.packshot.scenemodel.sampler.SamplerSettings;
import io.packshot.scenemodel.weights.SceneWeights;

/** A sampler with its native memory. Safe for threads. */
final class LoadedScene implements AutoCloseable {

	private static final SamplerSettings SETTINGS = Samplers.SETTINGS;

	private final Vocabulary vocabulary;

	private final NDManager memory;

	private final PlateSampler sampler;

	private final Counter evaluations;

	LoadedScene(SceneWeights weights, NDManager memory, Counter evaluations) {
		this.vocabulary = weights.layout().vocabulary();
		this.memory = memory;
		this.sampler = new PlateSampler(weights, SETTINGS, memory);
		this.evaluations = evaluations;
	}

	Vocabulary vocabulary() {
		return this.vocabulary;
	}

	List<PlateImage> sample(List<PlateRequest> requests) {
		int batches = (requests.size() + SETTINGS.bucket() - 1) / SETTINGS.bucket();
		// The flow twice a step where it is guided, and the decoder once.
		int perBatch = SETTINGS.steps() * ((SETTINGS.guidance() == 1) ? 1 : 2) + 1;
		this.evaluations.increment((double) batches * perBatch);
		return this.sampler.sample(requests);
	}

	@Override
	public void close() {
		this.sampler.close();
		this.memory.close();
	}

}
