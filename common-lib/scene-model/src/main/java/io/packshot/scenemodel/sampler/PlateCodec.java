package io.packshot.scenemodel.sampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.packshot.scenemodel.network.AutoencoderShape;
import io.packshot.scenemodel.network.EagerOps;
import io.packshot.scenemodel.network.ParameterTable;
import io.packshot.scenemodel.network.PlateAutoencoder;
import io.packshot.scenemodel.network.PlatePixels;
import io.packshot.scenemodel.plate.PlateImage;

/**
 * Plates to latents and back, in batches of one fixed size: a row's result does not
 * depend on the rows beside it. Safe for threads; owns one native array until closed.
 */
public final class PlateCodec implements AutoCloseable {

	private final PlateAutoencoder autoencoder;

	private final ParameterTable table;

	private final NDManager manager;

	private final NDArray flat;

	private final int bucket;

	/**
	 * A codec over trained parameters.
	 * @param autoencoder the network
	 * @param parameters its flat vector
	 * @param parent owner of the native memory, on whose device the network runs
	 * @param bucket rows of every network call
	 */
	public PlateCodec(PlateAutoencoder autoencoder, float[] parameters, NDManager parent, int bucket) {
		this.autoencoder = autoencoder;
		this.table = autoencoder.table();
		this.manager = parent.newSubManager();
		this.flat = this.manager.create(parameters);
		this.bucket = bucket;
	}

	/**
	 * Latents of plates.
	 * @param plates of the network's side
	 * @return one latent each, not whitened, in the plates' order
	 */
	public List<float[]> encode(List<PlateImage> plates) {
		AutoencoderShape shape = this.autoencoder.shape();
		int side = shape.plateSide();
		List<float[]> latents = new ArrayList<>();
		for (int from = 0; from < plates.size(); from += this.bucket) {
			List<PlateImage> rows = plates.subList(from, Math.min(plates.size(), from + this.bucket));
			float[] batch = new float[this.bucket * PlatePixels.inputSize(side)];
			for (int row = 0; row < rows.size(); row++) {
				requireSide(rows.get(row), side);
				PlatePixels.write(rows.get(row).rgb(), side, batch, row);
			}
			float[] result = run(batch, new Shape(this.bucket, batch.length / this.bucket / side / side, side, side),
					true);
			latents.addAll(rows(result, rows.size(), shape.latentSize()));
		}
		return latents;
	}

	/**
	 * Plates of latents.
	 * @param latents not whitened
	 * @return one plate each, in the latents' order
	 */
	public List<PlateImage> decode(List<float[]> latents) {
		AutoencoderShape shape = this.autoencoder.shape();
		List<PlateImage> plates = new ArrayList<>();
		for (int from = 0; from < latents.size(); from += this.bucket) {
			List<float[]> rows = latents.subList(from, Math.min(latents.size(), from + this.bucket));
			float[] batch = new float[this.bucket * shape.latentSize()];
			for (int row = 0; row < rows.size(); row++) {
				System.arraycopy(rows.get(row), 0, batch, row * shape.latentSize(), shape.latentSize());
			}
			float[] result = run(batch,
					new Shape(this.bucket, shape.latentChannels(), shape.latentSide(), shape.latentSide()), false);
			for (int row = 0; row < rows.size(); row++) {
				plates.add(new PlateImage(shape.plateSide(), PlatePixels.read(result, row, shape.plateSide())));
			}
		}
		return plates;
	}

	private float[] run(float[] batch, Shape shape, boolean encode) {
		try (NDManager scope = this.manager.newSubManager()) {
			NDArray parameters = this.flat.stopGradient();
			parameters.attach(scope);
			EagerOps ops = EagerOps.over(this.table, parameters);
			NDArray input = scope.create(batch, shape);
			NDArray result = encode ? this.autoencoder.encode(ops, input) : this.autoencoder.decode(ops, input);
			return result.toFloatArray();
		}
	}

	private static void requireSide(PlateImage plate, int side) {
		if (plate.side() != side) {
			throw new IllegalArgumentException("the network takes plates of " + side + " pixels, not " + plate.side());
		}
	}

	private static List<float[]> rows(float[] batch, int count, int size) {
		List<float[]> rows = new ArrayList<>();
		for (int row = 0; row < count; row++) {
			rows.add(Arrays.copyOfRange(batch, row * size, (row + 1) * size));
		}
		return rows;
	}

	@Override
	public void close() {
		this.manager.close();
	}

}
