package io.packshot.scenemodel.training;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import io.packshot.scenemodel.network.AutoencoderShape;
import io.packshot.scenemodel.network.EagerOps;
import io.packshot.scenemodel.network.ParameterTable;
import io.packshot.scenemodel.network.PlateAutoencoder;
import io.packshot.scenemodel.network.PlatePixels;
import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.noise.NoiseStream;
import io.packshot.scenemodel.plate.PlateImage;

/**
 * Reconstruction of plates from noisy latents: mean absolute error, mean square error,
 * half the absolute error of the differences between neighbours, and a thousandth of the
 * latents' square, which keeps them small. The noise keeps neighbouring latents alike.
 */
final class AutoencoderObjective implements Objective {

	private static final float NOISE = 0.1f;

	private static final float EDGES = 0.5f;

	private static final float SMALLNESS = 1e-3f;

	private final PlateAutoencoder autoencoder;

	private final ParameterTable table;

	private final List<TrainingPlate> plates;

	private final int batch;

	private final Noise order;

	private final Noise augmentation;

	private final Noise noise;

	AutoencoderObjective(TrainingRun run) {
		this.autoencoder = new PlateAutoencoder(run.recipe().autoencoder());
		this.table = this.autoencoder.table();
		this.plates = run.plates();
		this.batch = run.recipe().autoencoderPhase().batch();
		this.order = new Noise(run.seed(), NoiseStream.BATCH);
		this.augmentation = new Noise(run.seed(), NoiseStream.AUGMENTATION);
		this.noise = new Noise(run.seed(), NoiseStream.LATENT);
	}

	@Override
	public ParameterTable table() {
		return this.table;
	}

	@Override
	public NDArray loss(NDManager scope, EagerOps ops, int step) {
		AutoencoderShape shape = this.autoencoder.shape();
		int side = shape.plateSide();
		float[] pixels = pixels(step);
		int planes = PlatePixels.inputSize(side) / (side * side);
		NDArray input = scope.create(pixels, new Shape(this.batch, planes, side, side));
		NDArray target = JniUtils.slice((PtNDArray) input, 1, 0, 3, 1);
		NDArray latents = this.autoencoder.encode(ops, input);
		NDArray noisy = latents.add(scope.create(noise(step), latents.getShape()));
		return distance(scope, this.autoencoder.decode(ops, noisy), target)
			.add(latents.square().mean().mul(scalar(scope, SMALLNESS)));
	}

	private float[] pixels(int step) {
		int side = this.autoencoder.shape().plateSide();
		float[] pixels = new float[this.batch * PlatePixels.inputSize(side)];
		for (int row = 0; row < this.batch; row++) {
			PlateImage plate = this.plates.get(this.order.draw(row, step).below(this.plates.size())).image();
			PlateImage crop = PlateCrop.draw(plate, side, this.augmentation.draw(row, step)).of(plate, side);
			PlatePixels.write(crop.rgb(), side, pixels, row);
		}
		return pixels;
	}

	private float[] noise(int step) {
		int size = this.autoencoder.shape().latentSize();
		float[] values = new float[this.batch * size];
		for (int row = 0; row < this.batch; row++) {
			this.noise.draw(row, step).gaussian(values, row * size, size);
		}
		for (int i = 0; i < values.length; i++) {
			values[i] *= NOISE;
		}
		return values;
	}

	/** Both pictures {@code [batch, 3, side, side]}, -1 to 1. */
	static NDArray distance(NDManager scope, NDArray decoded, NDArray target) {
		NDArray error = decoded.sub(target);
		NDArray edges = difference(error, 2).abs().mean().add(difference(error, 3).abs().mean());
		return error.abs().mean().add(error.square().mean()).add(edges.mul(scalar(scope, EDGES)));
	}

	private static NDArray difference(NDArray x, int dimension) {
		long last = x.getShape().get(dimension);
		PtNDArray whole = (PtNDArray) x;
		return JniUtils.slice(whole, dimension, 1, last, 1).sub(JniUtils.slice(whole, dimension, 0, last - 1, 1));
	}

	private static NDArray scalar(NDManager scope, float value) {
		return scope.create(new float[] { value }, new Shape());
	}

}
