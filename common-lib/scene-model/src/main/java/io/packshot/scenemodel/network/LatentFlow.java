package io.packshot.scenemodel.network;

import java.util.List;

/**
 * Says in which direction a noisy latent moves towards a plate: a transformer over the
 * latent's cells (Peebles and Xie 2023, adaLN-Zero) that is told the time and the
 * caption. Trained as a rectified flow (Liu et al. 2022). Immutable.
 */
public final class LatentFlow {

	/** Sines and cosines of the time that the network is given. */
	public static final int TIME_FEATURES = 64;

	private static final double SLOWEST = 10_000;

	private static final double TIME_SCALE = 1_000;

	private static final double[] FREQUENCIES = frequencies();

	private static final int EXPANSION = 3;

	private final FlowShape shape;

	/**
	 * The network of that size.
	 * @param shape its widths and its vocabulary
	 */
	public LatentFlow(FlowShape shape) {
		this.shape = shape;
	}

	/** Its size. */
	public FlowShape shape() {
		return this.shape;
	}

	/** Where its parameters lie. */
	public ParameterTable table() {
		ParameterSurvey survey = new ParameterSurvey();
		velocity(survey, new int[] { 1, this.shape.latentChannels(), this.shape.latentSide(), this.shape.latentSide() },
				new int[] { 1, TIME_FEATURES }, new int[] { 1, this.shape.captionSize() });
		return survey.table();
	}

	/**
	 * The velocity at a point of the path from noise (time 0) to plate (time 1).
	 * @param ops the operations to use
	 * @param latents whitened, {@code [batch, channels, side, side]}
	 * @param times {@code [batch, 64]}, rows of {@link #timeFeatures}
	 * @param captions {@code [batch, words + 1]}, weights of the words, each row's sum 1
	 * @return the velocity, shaped as the latents
	 */
	public <T> T velocity(Ops<T> ops, T latents, T times, T captions) {
		Layers<T> layers = new Layers<>(ops);
		int width = this.shape.width();
		int channels = this.shape.latentChannels();
		int side = this.shape.latentSide();
		T tokens = ops.permute(ops.reshape(latents, -1, channels, this.shape.tokens()), 0, 2, 1);
		T position = ops.parameter("flow.position", new Start(0, 0.02), 1, this.shape.tokens(), width);
		T x = ops.add(layers.linear("flow.tokens", tokens, channels, width), position);
		T condition = condition(ops, layers, times, captions);
		for (int block = 0; block < this.shape.depth(); block++) {
			x = block(ops, layers, "flow.block" + block, x, condition);
		}
		List<T> last = layers.conditions("flow.last", condition, width, 2);
		x = layers.linear("flow.velocity", layers.modulate(x, last.get(0), last.get(1)), width, channels, Start.ZEROS);
		return ops.reshape(ops.permute(x, 0, 2, 1), -1, channels, side, side);
	}

	private <T> T condition(Ops<T> ops, Layers<T> layers, T times, T captions) {
		int width = this.shape.width();
		T time = ops.silu(layers.linear("flow.time1", times, TIME_FEATURES, width));
		T words = ops.parameter("flow.words", new Start(0, 1), this.shape.captionSize(), width);
		return ops.silu(ops.add(layers.linear("flow.time2", time, width, width), ops.matmul(captions, words)));
	}

	private <T> T block(Ops<T> ops, Layers<T> layers, String name, T x, T condition) {
		int width = this.shape.width();
		List<T> conditions = layers.conditions(name + ".conditions", condition, width, 6);
		T y = attend(ops, layers, name, layers.modulate(x, conditions.get(0), conditions.get(1)));
		T attended = ops.add(x, ops.mul(y, conditions.get(2)));
		y = layers.modulate(attended, conditions.get(3), conditions.get(4));
		y = ops.silu(layers.linear(name + ".expand", y, width, EXPANSION * width));
		y = layers.linear(name + ".contract", y, EXPANSION * width, width);
		return ops.add(attended, ops.mul(y, conditions.get(5)));
	}

	private <T> T attend(Ops<T> ops, Layers<T> layers, String name, T x) {
		int width = this.shape.width();
		int heads = this.shape.heads();
		T all = layers.linear(name + ".attention", x, width, 3 * width);
		all = ops.permute(ops.reshape(all, -1, this.shape.tokens(), 3 * heads, width / heads), 0, 2, 1, 3);
		List<T> parts = ops.chunk(all, 3, 1);
		T mixed = ops.permute(ops.attention(parts.get(0), parts.get(1), parts.get(2)), 0, 2, 1, 3);
		return layers.linear(name + ".mix", ops.reshape(mixed, -1, this.shape.tokens(), width), width, width);
	}

	/**
	 * Writes the sines and cosines of a time; {@link StrictMath}, so the same bits
	 * everywhere.
	 * @param time 0 (noise) to 1 (plate)
	 * @param batch rows of {@link #TIME_FEATURES}
	 * @param row which row to write
	 */
	public static void timeFeatures(double time, float[] batch, int row) {
		int half = FREQUENCIES.length;
		for (int i = 0; i < half; i++) {
			double angle = time * FREQUENCIES[i];
			batch[row * TIME_FEATURES + i] = (float) StrictMath.sin(angle);
			batch[row * TIME_FEATURES + half + i] = (float) StrictMath.cos(angle);
		}
	}

	private static double[] frequencies() {
		double[] frequencies = new double[TIME_FEATURES / 2];
		for (int i = 0; i < frequencies.length; i++) {
			frequencies[i] = TIME_SCALE * StrictMath.exp(-StrictMath.log(SLOWEST) * i / frequencies.length);
		}
		return frequencies;
	}

}
