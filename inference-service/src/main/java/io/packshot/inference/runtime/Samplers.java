package io.packshot.inference.runtime;

import java.util.Map;

import io.packshot.scenemodel.engine.TorchSettings;
import io.packshot.scenemodel.sampler.SamplerSettings;

/** How every model of this service is sampled; part of every image's bytes. */
public final class Samplers {

	static final SamplerSettings SETTINGS = SamplerSettings.DEFAULT;

	static final TorchSettings TORCH = TorchSettings.DEFAULT;

	private Samplers() {
	}

	/** Sampler and bucket as they stand in canonical requests. */
	public static String label() {
		return "euler-" + SETTINGS.steps() + "-g" + SETTINGS.guidance() + "/" + SETTINGS.bucket();
	}

	/** The same for provenance documents, with the thread count. */
	public static Map<String, Object> parameters() {
		return Map.of("method", "euler", "steps", SETTINGS.steps(), "guidance", SETTINGS.guidance(), "bucket",
				SETTINGS.bucket(), "threads", TORCH.threads());
	}

}
