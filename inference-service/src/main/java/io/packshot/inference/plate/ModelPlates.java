package io.packshot.inference.plate;

import java.time.Duration;
import java.util.Map;

import io.packshot.imaging.picture.DigitalSourceType;
import io.packshot.inference.runtime.Samplers;
import io.packshot.inference.runtime.SceneRuntime;
import io.packshot.scenemodel.caption.Caption;
import io.packshot.scenemodel.plate.PlateEnlarger;
import io.packshot.scenemodel.plate.PlateImage;
import org.jspecify.annotations.Nullable;

/** Plates of a trained model, enlarged with the grain that they are delivered with. */
public final class ModelPlates implements PlateSource {

	private final String name;

	private final @Nullable Served served;

	private final SceneRuntime runtime;

	private final Duration patience;

	private ModelPlates(String name, @Nullable Served served, SceneRuntime runtime, Duration patience) {
		this.name = name;
		this.served = served;
		this.runtime = runtime;
		this.patience = patience;
	}

	/**
	 * Plates of a registered version.
	 * @param served the version
	 * @param runtime where it runs; released by closing
	 * @param patience how long to wait until it is loaded
	 */
	static ModelPlates of(Served served, SceneRuntime runtime, Duration patience) {
		return new ModelPlates(served.version().value(), served, runtime, patience);
	}

	/**
	 * Plates of weights that are no version.
	 * @param name what stands for them in the provenance
	 * @param runtime where they run; released by closing
	 * @param patience how long to wait until they are loaded
	 */
	public static ModelPlates ofCandidate(String name, SceneRuntime runtime, Duration patience) {
		return new ModelPlates(name, null, runtime, patience);
	}

	@Override
	public String model() {
		return this.name + "/" + Samplers.label();
	}

	@Override
	public @Nullable Served served() {
		return this.served;
	}

	@Override
	public void awaitReady() {
		this.runtime.await(this.patience);
	}

	@Override
	public Plate make(String prompt, long seed, int width, int height) {
		Caption caption = this.runtime.read(prompt);
		PlateImage small = this.runtime.sample(caption, seed);
		PlateOrigin origin = new PlateOrigin(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA, "model",
				Map.of("version", this.name, "weights", this.runtime.digest().value(), "sampler", Samplers.parameters(),
						"side", small.side()));
		return new Plate(Grains.add(PlateEnlarger.enlarge(small, width, height), seed), null,
				new Reading(caption.words(), caption.unknown()), origin);
	}

	@Override
	public void close() {
		this.runtime.release();
	}

}
