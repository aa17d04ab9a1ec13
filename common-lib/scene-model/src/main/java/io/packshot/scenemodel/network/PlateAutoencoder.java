package io.packshot.scenemodel.network;

/**
 * Compresses a plate to a small grid of numbers and back: residual blocks on a pyramid of
 * levels, group normalisation, SiLU and mirrored edges. Immutable.
 */
public final class PlateAutoencoder {

	/** Red, green, blue and the two coordinates of {@link PlatePixels}. */
	static final int INPUT_CHANNELS = 5;

	private final AutoencoderShape shape;

	/**
	 * The network of that size.
	 * @param shape its widths and sides
	 */
	public PlateAutoencoder(AutoencoderShape shape) {
		this.shape = shape;
	}

	/** Its size. */
	public AutoencoderShape shape() {
		return this.shape;
	}

	/** Where its parameters lie. */
	public ParameterTable table() {
		ParameterSurvey survey = new ParameterSurvey();
		int side = this.shape.plateSide();
		decode(survey, encode(survey, new int[] { 1, INPUT_CHANNELS, side, side }));
		return survey.table();
	}

	/**
	 * Plates to latents.
	 * @param ops the operations to use
	 * @param plates {@code [batch, 5, side, side]} as {@link PlatePixels} lays them out
	 * @return {@code [batch, latentChannels, latentSide, latentSide]}, not whitened
	 */
	public <T> T encode(Ops<T> ops, T plates) {
		Layers<T> layers = new Layers<>(ops);
		int groups = this.shape.groups();
		int channels = width(0);
		T x = plates;
		for (int fold = 0; fold < this.shape.folds(); fold++) {
			x = ops.unshuffle(x);
		}
		x = layers.conv3("encoder.stem", x, folded() * INPUT_CHANNELS, channels);
		for (int level = 0; level < levels(); level++) {
			if (level > 0) {
				Start start = Start.forInputs(9 * channels);
				x = layers.conv3("encoder.down" + level, x, channels, width(level), 2, start);
				channels = width(level);
			}
			x = layers.residual("encoder.block" + level, x, channels, groups);
		}
		x = layers.activate("encoder.norm", x, channels, groups);
		return layers.conv1("encoder.latent", x, channels, this.shape.latentChannels());
	}

	/**
	 * Latents to plates.
	 * @param ops the operations to use
	 * @param latents {@code [batch, latentChannels, latentSide, latentSide]}, not
	 * whitened
	 * @return {@code [batch, 3, side, side]}, sRGB values about -1 to 1
	 */
	public <T> T decode(Ops<T> ops, T latents) {
		Layers<T> layers = new Layers<>(ops);
		int groups = this.shape.groups();
		int channels = width(levels() - 1);
		int side = this.shape.latentSide();
		T x = layers.conv3("decoder.stem", latents, this.shape.latentChannels(), channels);
		x = ops.add(x, ops.parameter("decoder.position", Start.ZEROS, 1, channels, side, side));
		for (int level = levels() - 1; level >= 0; level--) {
			if (level < levels() - 1) {
				x = layers.conv3("decoder.up" + level, ops.enlarge(x), channels, width(level));
				channels = width(level);
			}
			x = layers.residual("decoder.block" + level, x, channels, groups);
		}
		x = layers.activate("decoder.norm", x, channels, groups);
		x = layers.conv3("decoder.pixels", x, channels, folded() * 3);
		for (int fold = 0; fold < this.shape.folds(); fold++) {
			x = ops.shuffle(x);
		}
		return x;
	}

	/** Pixels that are folded into the channels of one cell. */
	private int folded() {
		return 1 << (2 * this.shape.folds());
	}

	private int levels() {
		return this.shape.widths().size();
	}

	private int width(int level) {
		return this.shape.widths().get(level);
	}

}
