package io.packshot.scenemodel.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.packshot.scenemodel.caption.Vocabulary;
import io.packshot.scenemodel.network.AutoencoderShape;
import io.packshot.scenemodel.network.FlowShape;
import io.packshot.scenemodel.network.Parameter;
import io.packshot.scenemodel.network.ParameterTable;

/**
 * A trained scene model: both networks' parameters and what is needed to use them. Arrays
 * are shared, not copied, and not to be written. Safe for threads.
 */
public final class SceneWeights {

	/** Absent from files of models that were folded once. */
	private static final String FOLDS = "autoencoder.folds";

	private static final String FORMAT = "packshot-scene-1";

	private static final String MEAN = "whitening.mean";

	private static final String DEVIATION = "whitening.deviation";

	private final SceneLayout layout;

	private final Whitening whitening;

	private final float[] autoencoder;

	private final float[] flow;

	/**
	 * A model of these parts.
	 * @param layout the networks' shapes, the vocabulary and the recipe
	 * @param whitening one mean and deviation per latent channel
	 * @param autoencoder the autoencoder's flat vector
	 * @param flow the flow's flat vector
	 */
	public SceneWeights(SceneLayout layout, Whitening whitening, float[] autoencoder, float[] flow) {
		this.layout = layout;
		this.whitening = whitening;
		this.autoencoder = autoencoder;
		this.flow = flow;
		requireLength("autoencoder", autoencoder.length, layout.autoencoderNetwork().table().length());
		requireLength("flow", flow.length, layout.flowNetwork().table().length());
		requireLength("whitening", whitening.mean().size(), layout.autoencoder().latentChannels());
	}

	private static void requireLength(String part, int actual, int expected) {
		if (actual != expected) {
			throw new IllegalArgumentException(part + " has " + actual + " numbers where " + expected + " belong");
		}
	}

	/**
	 * Reads a weights file, which may be hostile.
	 * @param bytes the whole file
	 * @throws MalformedWeights when it is no complete scene model of this format with
	 * finite numbers
	 */
	public static SceneWeights read(byte[] bytes) {
		Safetensors file = Safetensors.read(bytes);
		if (!file.text("format").equals(FORMAT)) {
			throw new MalformedWeights("the format is not " + FORMAT);
		}
		try {
			SceneLayout layout = readLayout(file);
			ParameterTable autoencoder = layout.autoencoderNetwork().table();
			ParameterTable flow = layout.flowNetwork().table();
			requireComplete(file, autoencoder, flow, bytes.length);
			Whitening whitening = new Whitening(floats(file.values(MEAN)), floats(file.values(DEVIATION)));
			return new SceneWeights(layout, whitening, flat(file, autoencoder), flat(file, flow));
		}
		catch (MalformedWeights ex) {
			throw ex;
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			throw new MalformedWeights("the file describes no possible model: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Before anything of the networks' size is allocated: a short file may name huge
	 * networks.
	 */
	private static void requireComplete(Safetensors file, ParameterTable autoencoder, ParameterTable flow, int bytes) {
		int tensors = autoencoder.parameters().size() + flow.parameters().size() + 2;
		long numbers = (long) autoencoder.count() + flow.count();
		if (file.tensors().size() != tensors || numbers * Float.BYTES > bytes) {
			throw new MalformedWeights(file.tensors().size() + " tensors in " + bytes
					+ " bytes where the networks have " + tensors + " with " + numbers + " numbers");
		}
	}

	private static SceneLayout readLayout(Safetensors file) {
		List<Integer> widths = new ArrayList<>();
		for (String width : file.text("autoencoder.widths").split(",", 9)) {
			widths.add(Integer.parseInt(width));
		}
		AutoencoderShape autoencoder = new AutoencoderShape(integer(file, "autoencoder.plate_side"),
				integer(file, "autoencoder.latent_channels"), widths, integer(file, "autoencoder.groups"),
				file.metadata().containsKey(FOLDS) ? integer(file, FOLDS) : 1);
		String words = file.text("vocabulary");
		Vocabulary vocabulary = new Vocabulary(words.isEmpty() ? List.of() : List.of(words.split(" ", -1)));
		FlowShape flow = new FlowShape(autoencoder.latentChannels(), autoencoder.latentSide(),
				integer(file, "flow.width"), integer(file, "flow.depth"), integer(file, "flow.heads"),
				vocabulary.words().size());
		return new SceneLayout(autoencoder, flow, vocabulary, file.text("recipe"));
	}

	private static int integer(Safetensors file, String name) {
		return Math.toIntExact(file.number(name));
	}

	private static float[] flat(Safetensors file, ParameterTable table) {
		float[] flat = new float[table.length()];
		for (Parameter parameter : table.parameters()) {
			Tensor tensor = file.tensor(parameter.name());
			if (!tensor.shape().equals(parameter.shape())) {
				throw new MalformedWeights(
						parameter.name() + " has the shape " + tensor.shape() + ", not " + parameter.shape());
			}
			for (float value : tensor.values()) {
				if (!Float.isFinite(value)) {
					throw new MalformedWeights(parameter.name() + " holds a value that is not finite");
				}
			}
			System.arraycopy(tensor.values(), 0, flat, parameter.offset(), parameter.size());
		}
		return flat;
	}

	/** The weights file; the same model gives the same bytes. */
	public byte[] toBytes() {
		Map<String, Tensor> tensors = new HashMap<>();
		put(tensors, this.layout.autoencoderNetwork().table(), this.autoencoder);
		put(tensors, this.layout.flowNetwork().table(), this.flow);
		tensors.put(MEAN, Tensor.of(array(this.whitening.mean())));
		tensors.put(DEVIATION, Tensor.of(array(this.whitening.deviation())));
		return new Safetensors(metadata(), tensors).toBytes();
	}

	private Map<String, String> metadata() {
		AutoencoderShape shape = this.layout.autoencoder();
		FlowShape flowShape = this.layout.flow();
		String widths = String.join(",", shape.widths().stream().map(String::valueOf).toList());
		Map<String, String> metadata = new HashMap<>(
				Map.of("format", FORMAT, "vocabulary", String.join(" ", this.layout.vocabulary().words()), "recipe",
						this.layout.recipeDigest(), "autoencoder.widths", widths));
		Map.of("autoencoder.plate_side", shape.plateSide(), "autoencoder.latent_channels", shape.latentChannels(),
				"autoencoder.groups", shape.groups(), FOLDS, shape.folds(), "flow.width", flowShape.width(),
				"flow.depth", flowShape.depth(), "flow.heads", flowShape.heads())
			.forEach((name, number) -> metadata.put(name, String.valueOf(number)));
		return metadata;
	}

	private static void put(Map<String, Tensor> tensors, ParameterTable table, float[] flat) {
		for (Parameter parameter : table.parameters()) {
			float[] values = Arrays.copyOfRange(flat, parameter.offset(), parameter.offset() + parameter.size());
			tensors.put(parameter.name(), new Tensor(parameter.shape(), values));
		}
	}

	private static List<Float> floats(float[] values) {
		List<Float> list = new ArrayList<>();
		for (float value : values) {
			list.add(value);
		}
		return list;
	}

	private static float[] array(List<Float> list) {
		float[] values = new float[list.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = list.get(i);
		}
		return values;
	}

	/** Shapes, vocabulary and recipe. */
	public SceneLayout layout() {
		return this.layout;
	}

	/** Mean and deviation of the latents. */
	public Whitening whitening() {
		return this.whitening;
	}

	/** The autoencoder's flat vector; not to be written. */
	public float[] autoencoder() {
		return this.autoencoder;
	}

	/** The flow's flat vector; not to be written. */
	public float[] flow() {
		return this.flow;
	}

}
