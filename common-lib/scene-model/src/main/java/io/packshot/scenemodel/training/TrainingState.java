package io.packshot.scenemodel.training;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.packshot.scenemodel.weights.MalformedWeights;
import io.packshot.scenemodel.weights.Safetensors;
import io.packshot.scenemodel.weights.Tensor;

/**
 * Where a training stands, so that another process can go on to the same bits. Data order
 * and noise are functions of seed and step and need no place here; latents are made again
 * from the frozen autoencoder. Arrays are shared and not to be written.
 */
public final class TrainingState {

	private static final String FORMAT = "packshot-training-1";

	private final String fingerprint;

	private final TrainingPhase phase;

	private final int step;

	private final OptimizerState optimizer;

	private final float[] autoencoder;

	TrainingState(String fingerprint, TrainingPhase phase, int step, OptimizerState optimizer, float[] autoencoder) {
		this.fingerprint = fingerprint;
		this.phase = phase;
		this.step = step;
		this.optimizer = optimizer;
		this.autoencoder = autoencoder;
	}

	/**
	 * Reads a saved state, which may be hostile.
	 * @param bytes as {@link #toBytes} made them
	 * @throws MalformedWeights when they are no training state
	 */
	public static TrainingState read(byte[] bytes) {
		Safetensors file = Safetensors.read(bytes);
		if (!file.text("format").equals(FORMAT)) {
			throw new MalformedWeights("the format is not " + FORMAT);
		}
		long step = file.number("step");
		if (step < 0 || step > Integer.MAX_VALUE) {
			throw new MalformedWeights("a training has no step " + step);
		}
		return new TrainingState(file.text("fingerprint"), phase(file.text("phase")), (int) step,
				new OptimizerState(file.values("flat"), file.values("m"), file.values("v"), file.values("ema")),
				file.values("autoencoder"));
	}

	private static TrainingPhase phase(String name) {
		for (TrainingPhase phase : TrainingPhase.values()) {
			if (name(phase).equals(name)) {
				return phase;
			}
		}
		throw new MalformedWeights("a training has no such phase");
	}

	/** The state as bytes: a safetensors file; the same state gives the same bytes. */
	public byte[] toBytes() {
		Map<String, Tensor> tensors = new HashMap<>();
		tensors.put("flat", Tensor.of(this.optimizer.flat()));
		tensors.put("m", Tensor.of(this.optimizer.mean()));
		tensors.put("v", Tensor.of(this.optimizer.variance()));
		tensors.put("ema", Tensor.of(this.optimizer.ema()));
		tensors.put("autoencoder", Tensor.of(this.autoencoder));
		return new Safetensors(Map.of("format", FORMAT, "fingerprint", this.fingerprint, "phase", name(this.phase),
				"step", String.valueOf(this.step)), tensors)
			.toBytes();
	}

	private static String name(TrainingPhase phase) {
		return phase.name().toLowerCase(Locale.ROOT);
	}

	/** What is being trained. */
	public TrainingPhase phase() {
		return this.phase;
	}

	/** Steps of this phase done. */
	public int step() {
		return this.step;
	}

	/** Which run it belongs to. */
	String fingerprint() {
		return this.fingerprint;
	}

	/** The vector being trained and what its optimiser remembers. */
	OptimizerState optimizer() {
		return this.optimizer;
	}

	/** The finished autoencoder; empty in its own phase. */
	float[] autoencoder() {
		return this.autoencoder;
	}

}
