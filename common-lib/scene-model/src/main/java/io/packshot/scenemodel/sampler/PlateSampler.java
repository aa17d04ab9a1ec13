package io.packshot.scenemodel.sampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.packshot.scenemodel.caption.Caption;
import io.packshot.scenemodel.caption.Vocabulary;
import io.packshot.scenemodel.network.EagerOps;
import io.packshot.scenemodel.network.FlowShape;
import io.packshot.scenemodel.network.LatentFlow;
import io.packshot.scenemodel.network.ParameterTable;
import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.noise.NoiseStream;
import io.packshot.scenemodel.plate.PlateImage;
import io.packshot.scenemodel.weights.SceneWeights;

/**
 * Samples plates: Euler's method along the learnt flow with classifier-free guidance,
 * then the decoder. A request's plate has the same bytes alone, in a batch and in any
 * place of it, on one type of processor with one thread count. Safe for threads; owns
 * native memory until closed.
 */
public final class PlateSampler implements AutoCloseable {

	private final SceneWeights weights;

	private final SamplerSettings settings;

	private final LatentFlow flow;

	private final ParameterTable table;

	private final NDManager manager;

	private final NDArray flat;

	private final PlateCodec codec;

	/**
	 * A sampler over trained weights.
	 * @param weights the model
	 * @param settings steps, guidance and bucket
	 * @param parent owner of the native memory, on whose device the networks run
	 */
	public PlateSampler(SceneWeights weights, SamplerSettings settings, NDManager parent) {
		this.weights = weights;
		this.settings = settings;
		this.flow = weights.layout().flowNetwork();
		this.table = this.flow.table();
		this.manager = parent.newSubManager();
		this.flat = this.manager.create(weights.flow());
		this.codec = new PlateCodec(weights.layout().autoencoderNetwork(), weights.autoencoder(), this.manager,
				settings.bucket());
	}

	/**
	 * Samples one plate per request.
	 * @param requests captions and seeds
	 * @return the plates in the requests' order
	 */
	public List<PlateImage> sample(List<PlateRequest> requests) {
		return this.codec.decode(sampleLatents(requests));
	}

	/**
	 * Samples latents without decoding them.
	 * @param requests captions and seeds
	 * @return latents, not whitened, in the requests' order
	 */
	public List<float[]> sampleLatents(List<PlateRequest> requests) {
		List<float[]> latents = new ArrayList<>();
		int bucket = this.settings.bucket();
		for (int from = 0; from < requests.size(); from += bucket) {
			latents.addAll(sampleBucket(requests.subList(from, Math.min(requests.size(), from + bucket))));
		}
		return latents;
	}

	private List<float[]> sampleBucket(List<PlateRequest> requests) {
		FlowShape shape = this.flow.shape();
		int size = shape.latentSize();
		float[] points = new float[this.settings.bucket() * size];
		for (int row = 0; row < requests.size(); row++) {
			PlateRequest request = requests.get(row);
			Noise noise = new Noise(request.seed(), NoiseStream.SAMPLING);
			noise.draw(request.index(), 0).gaussian(points, row * size, size);
		}
		float[] captions = captions(requests);
		try (NDManager scope = this.manager.newSubManager()) {
			NDArray parameters = this.flat.stopGradient();
			parameters.attach(scope);
			EagerOps ops = EagerOps.over(this.table, parameters);
			for (int step = 0; step < this.settings.steps(); step++) {
				advance(ops, scope, points, captions, step);
			}
		}
		this.weights.whitening().undo(points, shape.tokens());
		List<float[]> latents = new ArrayList<>();
		for (int row = 0; row < requests.size(); row++) {
			latents.add(Arrays.copyOfRange(points, row * size, (row + 1) * size));
		}
		return latents;
	}

	private void advance(EagerOps ops, NDManager scope, float[] points, float[] captions, int step) {
		double time = (double) step / this.settings.steps();
		float length = 1f / this.settings.steps();
		float guidance = (float) this.settings.guidance();
		float[] captioned = velocity(ops, scope, points, captions, time);
		// Without a caption both velocities would be the same.
		float[] free = (guidance == 1) ? captioned : velocity(ops, scope, points, captions(List.of()), time);
		for (int i = 0; i < points.length; i++) {
			points[i] += length * (free[i] + guidance * (captioned[i] - free[i]));
		}
	}

	private float[] velocity(EagerOps ops, NDManager parent, float[] points, float[] captions, double time) {
		FlowShape shape = this.flow.shape();
		int bucket = this.settings.bucket();
		float[] times = new float[bucket * LatentFlow.TIME_FEATURES];
		for (int row = 0; row < bucket; row++) {
			LatentFlow.timeFeatures(time, times, row);
		}
		try (NDManager scope = parent.newSubManager()) {
			NDArray latents = scope.create(points,
					new Shape(bucket, shape.latentChannels(), shape.latentSide(), shape.latentSide()));
			NDArray timeRows = scope.create(times, new Shape(bucket, LatentFlow.TIME_FEATURES));
			NDArray captionRows = scope.create(captions, new Shape(bucket, shape.captionSize()));
			return this.flow.velocity(ops, latents, timeRows, captionRows).toFloatArray();
		}
	}

	/** Rows without a request have no caption. */
	private float[] captions(List<PlateRequest> requests) {
		Vocabulary vocabulary = this.weights.layout().vocabulary();
		float[] captions = new float[this.settings.bucket() * vocabulary.captionSize()];
		for (int row = 0; row < this.settings.bucket(); row++) {
			Caption caption = (row < requests.size()) ? requests.get(row).caption() : Caption.NONE;
			vocabulary.write(caption, captions, row);
		}
		return captions;
	}

	@Override
	public void close() {
		this.manager.close();
	}

}
