package io.packshot.scenemodel.training;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.packshot.scenemodel.caption.Caption;
import io.packshot.scenemodel.caption.Vocabulary;
import io.packshot.scenemodel.engine.NativeArrays;
import io.packshot.scenemodel.network.EagerOps;
import io.packshot.scenemodel.network.FlowShape;
import io.packshot.scenemodel.network.LatentFlow;
import io.packshot.scenemodel.network.ParameterTable;
import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.noise.NoiseStream;
import io.packshot.scenemodel.weights.SceneLayout;

/**
 * Rectified flow (Liu et al. 2022): on the straight path from noise z to a whitened
 * latent y the velocity is y - z everywhere. Times are logit-normal (Esser et al. 2024);
 * some rows lose their caption or words of it, so that the flow also learns to do
 * without.
 */
final class FlowObjective implements Objective {

	private final LatentFlow flow;

	private final ParameterTable table;

	private final LatentSet latents;

	private final Vocabulary vocabulary;

	private final List<Caption> captions;

	private final double captionDropout;

	private final double wordDropout;

	private final int batch;

	private final Noise noise;

	FlowObjective(TrainingRun run, SceneLayout layout, LatentSet latents) {
		this.flow = layout.flowNetwork();
		this.table = this.flow.table();
		this.latents = latents;
		this.vocabulary = layout.vocabulary();
		this.captions = run.plates().stream().map((plate) -> layout.vocabulary().read(plate.caption())).toList();
		this.captionDropout = run.recipe().captionDropout();
		this.wordDropout = run.recipe().wordDropout();
		this.batch = run.recipe().flowPhase().batch();
		this.noise = new Noise(run.seed(), NoiseStream.FLOW);
	}

	@Override
	public ParameterTable table() {
		return this.table;
	}

	@Override
	public NDArray loss(NDManager scope, EagerOps ops, int step) {
		FlowShape shape = this.flow.shape();
		int size = shape.latentSize();
		float[] points = new float[this.batch * size];
		float[] velocities = new float[this.batch * size];
		float[] times = new float[this.batch * LatentFlow.TIME_FEATURES];
		float[] words = new float[this.batch * shape.captionSize()];
		for (int row = 0; row < this.batch; row++) {
			Noise.Draw draw = this.noise.draw(row, step);
			int index = draw.below(this.latents.size());
			boolean dropped = draw.uniform() < this.captionDropout;
			double time = 1 / (1 + StrictMath.exp(-draw.gaussian()));
			draw.gaussian(points, row * size, size);
			walk(this.latents.get(index), (float) time, points, velocities, row * size);
			LatentFlow.timeFeatures(time, times, row);
			Caption caption = this.captions.get(this.latents.plateOf(index));
			this.vocabulary.write(dropped ? Caption.NONE : thinned(caption, draw), words, row);
		}
		long[] rows = { this.batch, shape.latentChannels(), shape.latentSide(), shape.latentSide() };
		NDArray velocity = this.flow.velocity(ops, NativeArrays.copy(scope, points, rows),
				NativeArrays.copy(scope, times, this.batch, LatentFlow.TIME_FEATURES),
				NativeArrays.copy(scope, words, this.batch, shape.captionSize()));
		return velocity.sub(NativeArrays.copy(scope, velocities, rows)).square().mean();
	}

	/** A prompt that a person might send for such a plate. */
	private Caption thinned(Caption caption, Noise.Draw draw) {
		return new Caption(caption.words().stream().filter((word) -> draw.uniform() >= this.wordDropout).toList(),
				List.of());
	}

	/** Turns noise into the point at that time, and writes the velocity beside it. */
	private static void walk(float[] latent, float time, float[] points, float[] velocities, int from) {
		for (int i = 0; i < latent.length; i++) {
			float start = points[from + i];
			velocities[from + i] = latent[i] - start;
			points[from + i] = (1 - time) * start + time * latent[i];
		}
	}

}
