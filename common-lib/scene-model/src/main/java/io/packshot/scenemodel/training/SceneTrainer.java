package io.packshot.scenemodel.training;

import java.util.List;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.packshot.scenemodel.network.EagerOps;
import io.packshot.scenemodel.plate.PlateImage;
import io.packshot.scenemodel.sampler.PlateCodec;
import io.packshot.scenemodel.weights.SceneLayout;
import io.packshot.scenemodel.weights.SceneWeights;
import io.packshot.scenemodel.weights.Whitening;
import org.jspecify.annotations.Nullable;

/**
 * Trains a scene model in small steps: first the autoencoder, then the latents of the
 * plates, then the flow. Between any two steps the caller may save the state, read the
 * progress or stop. The same run gives the same weights, interrupted or not, on one type
 * of processor with one thread count. For one thread; one trainer at a time in a process,
 * because the library records gradients for one. Owns native memory until closed.
 */
public final class SceneTrainer implements AutoCloseable {

	private final TrainingRun run;

	private final String fingerprint;

	private final SceneLayout layout;

	private final NDManager manager;

	private TrainingPhase phase;

	private int step;

	private double loss = Double.NaN;

	private float[] autoencoder;

	private FlatOptimizer optimizer;

	private Objective objective;

	private final LatentSet latents;

	private @Nullable PlateCodec codec;

	private @Nullable Whitening whitening;

	private SceneTrainer(TrainingRun run, TrainingState state, NDManager parent) {
		this.run = run;
		this.fingerprint = state.fingerprint();
		this.layout = run.layout();
		this.manager = parent.newSubManager();
		this.phase = state.phase();
		this.step = (state.phase() == TrainingPhase.ENCODING) ? 0 : state.step();
		this.autoencoder = state.autoencoder();
		this.latents = new LatentSet(run);
		this.objective = objective();
		this.optimizer = new FlatOptimizer(recipe(), state.optimizer(), this.manager);
	}

	/**
	 * A training from its first step.
	 * @param run what to train, on what
	 * @param parent owner of the native memory, on whose device the networks run
	 */
	public static SceneTrainer begin(TrainingRun run, NDManager parent) {
		float[] flat = new AutoencoderObjective(run).table().initialise(run.seed());
		TrainingState state = new TrainingState(run.fingerprint(), TrainingPhase.AUTOENCODER, 0,
				OptimizerState.fresh(flat), new float[0]);
		return new SceneTrainer(run, state, parent);
	}

	/**
	 * A training that goes on where a state was saved.
	 * @param run the same run as then
	 * @param state as saved
	 * @param parent owner of the native memory, on whose device the networks run
	 * @throws TrainingStateMismatch when the state belongs to another run or cannot be
	 * its state
	 */
	public static SceneTrainer resume(TrainingRun run, TrainingState state, NDManager parent) {
		if (!state.fingerprint().equals(run.fingerprint())) {
			throw new TrainingStateMismatch("the state was saved by a run with another recipe, seed or set of plates");
		}
		SceneLayout layout = run.layout();
		int autoencoder = layout.autoencoderNetwork().table().length();
		boolean first = state.phase() == TrainingPhase.AUTOENCODER;
		int trained = first ? autoencoder : layout.flowNetwork().table().length();
		if (!state.optimizer().hasLength(trained) || state.autoencoder().length != (first ? 0 : autoencoder)) {
			throw new TrainingStateMismatch("the state's vectors do not fit the networks of phase " + state.phase());
		}
		return new SceneTrainer(run, state, parent);
	}

	/**
	 * Does the next step of whatever is to be done.
	 * @return whether there is more to do
	 * @throws TrainingDiverged when the loss or the gradient is not finite
	 */
	public boolean step() {
		switch (this.phase) {
			case AUTOENCODER -> {
				optimize();
				if (this.step == recipe().steps()) {
					enterEncoding();
				}
			}
			case ENCODING -> {
				encode();
				this.step++;
				if (this.latents.complete()) {
					enterFlow();
				}
			}
			case FLOW -> {
				requireLatents();
				optimize();
				if (this.step == recipe().steps()) {
					this.phase = TrainingPhase.DONE;
				}
			}
			case DONE -> {
			}
		}
		return this.phase != TrainingPhase.DONE;
	}

	private void optimize() {
		try (NDManager scope = this.manager.newSubManager()) {
			NDArray leaf = this.optimizer.leaf(scope);
			NDArray value;
			try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
				value = this.objective.loss(scope, EagerOps.over(this.objective.table(), leaf), this.step);
				collector.backward(value);
			}
			this.loss = value.getFloat();
			double norm = this.optimizer.update(scope, leaf.getGradient(), this.step);
			if (!Double.isFinite(this.loss) || !Double.isFinite(norm)) {
				throw new TrainingDiverged(this.phase, this.step, this.loss, norm);
			}
		}
		this.step++;
	}

	/** From here on the optimiser holds the flow, still untouched. */
	private void enterEncoding() {
		this.autoencoder = this.optimizer.state().ema();
		this.phase = TrainingPhase.ENCODING;
		this.step = 0;
		this.loss = Double.NaN;
		this.optimizer.close();
		this.objective = objective();
		this.optimizer = new FlatOptimizer(recipe(),
				OptimizerState.fresh(this.objective.table().initialise(this.run.seed())), this.manager);
	}

	private void encode() {
		PlateCodec open = this.codec;
		if (open == null) {
			open = codec(this.autoencoder, LatentSet.BUCKET);
			this.codec = open;
		}
		this.latents.encodeNext(open);
		if (this.latents.complete()) {
			open.close();
			this.codec = null;
			this.whitening = this.latents.whiten();
		}
	}

	private void enterFlow() {
		this.phase = TrainingPhase.FLOW;
		this.step = 0;
	}

	/** After an interruption: the same latents again. */
	private void requireLatents() {
		while (!this.latents.complete()) {
			encode();
		}
	}

	private Objective objective() {
		return (this.phase == TrainingPhase.AUTOENCODER) ? new AutoencoderObjective(this.run)
				: new FlowObjective(this.run, this.layout, this.latents);
	}

	private PhaseRecipe recipe() {
		return (this.phase == TrainingPhase.AUTOENCODER) ? this.run.recipe().autoencoderPhase()
				: this.run.recipe().flowPhase();
	}

	private PlateCodec codec(float[] parameters, int bucket) {
		return new PlateCodec(this.layout.autoencoderNetwork(), parameters, this.manager, bucket);
	}

	/** How far it has come. */
	public TrainingProgress progress() {
		return TrainingProgress.of(this.run.recipe(), this.phase, this.step, this.loss);
	}

	/** All that another process needs to go on from here. */
	public TrainingState state() {
		return new TrainingState(this.fingerprint, this.phase, this.step, this.optimizer.state(), this.autoencoder);
	}

	/**
	 * The model as it stands: the finished autoencoder and the flow's moving average.
	 * @throws IllegalStateException before the flow's phase, when there is no model yet
	 */
	public SceneWeights weights() {
		if (this.phase != TrainingPhase.FLOW && this.phase != TrainingPhase.DONE) {
			throw new IllegalStateException("there is no model before the flow is trained");
		}
		requireLatents();
		Whitening measured = this.whitening;
		if (measured == null) {
			throw new IllegalStateException("complete latents have been whitened");
		}
		return new SceneWeights(this.layout, measured, this.autoencoder, this.optimizer.state().ema());
	}

	/**
	 * Mean square error of plates through the autoencoder as it stands, sRGB values 0 to
	 * 1.
	 * @param plates best held out from training; larger ones are scaled down
	 */
	public double reconstructionError(List<PlateImage> plates) {
		int side = this.run.recipe().autoencoder().plateSide();
		List<PlateImage> scaled = plates.stream().map((plate) -> PlateCrop.whole(plate).of(plate, side)).toList();
		float[] parameters = (this.phase == TrainingPhase.AUTOENCODER) ? this.optimizer.state().ema()
				: this.autoencoder;
		double sum = 0;
		try (PlateCodec open = codec(parameters, LatentSet.BUCKET)) {
			List<PlateImage> decoded = open.decode(open.encode(scaled));
			for (int i = 0; i < scaled.size(); i++) {
				sum += meanSquare(scaled.get(i).rgb(), decoded.get(i).rgb());
			}
		}
		return sum / plates.size();
	}

	private static double meanSquare(float[] a, float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			double difference = (double) a[i] - b[i];
			sum += difference * difference;
		}
		return sum / a.length;
	}

	@Override
	public void close() {
		this.manager.close();
	}

}
