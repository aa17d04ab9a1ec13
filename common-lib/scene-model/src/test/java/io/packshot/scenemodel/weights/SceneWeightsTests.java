package io.packshot.scenemodel.weights;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.packshot.scenemodel.network.Parameter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SceneWeightsTests {

	private final SceneWeights weights = TinyScene.weights();

	@Test
	void aFileHoldsTheWholeModel() {
		byte[] bytes = this.weights.toBytes();
		SceneWeights again = SceneWeights.read(bytes);
		assertThat(again.layout().autoencoder()).isEqualTo(this.weights.layout().autoencoder());
		assertThat(again.layout().flow()).isEqualTo(this.weights.layout().flow());
		assertThat(again.layout().vocabulary().words()).containsExactly("dark", "light", "warm");
		assertThat(again.layout().recipeDigest()).isEqualTo("recipe-1");
		assertThat(again.whitening()).isEqualTo(this.weights.whitening());
		for (Parameter parameter : again.layout().flowNetwork().table().parameters()) {
			assertThat(again.flow()[parameter.offset()]).isEqualTo(this.weights.flow()[parameter.offset()]);
		}
		assertThat(Safetensors.digest(again.toBytes())).isEqualTo(Safetensors.digest(bytes));
	}

	@Test
	void aFileThatSaysNothingOfFoldsIsFoldedOnce() {
		Safetensors content = Safetensors.read(this.weights.toBytes());
		Map<String, String> metadata = new HashMap<>(content.metadata());
		assertThat(metadata.remove("autoencoder.folds")).isEqualTo("1");
		SceneWeights old = SceneWeights.read(new Safetensors(metadata, content.tensors()).toBytes());
		assertThat(old.layout().autoencoder()).isEqualTo(this.weights.layout().autoencoder());
	}

	@Test
	void rejectsAMissingTensor() {
		rejects((metadata, tensors) -> tensors.remove("flow.words"));
	}

	@Test
	void rejectsATensorOfAnotherShape() {
		rejects((metadata, tensors) -> tensors.put("encoder.norm.bias", new Tensor(List.of(2, 4), new float[8])));
	}

	@Test
	void rejectsANumberThatIsNotFinite() {
		float[] values = new float[8];
		values[5] = Float.NaN;
		rejects((metadata, tensors) -> tensors.put("encoder.norm.bias", Tensor.of(values)));
	}

	@Test
	void rejectsHugeNetworksInASmallFileWithoutAllocatingThem() {
		rejects((metadata, tensors) -> {
			metadata.put("flow.width", "1024");
			metadata.put("autoencoder.widths", "1024,1024");
		});
	}

	@Test
	void rejectsMetadataThatMakesNoModel() {
		rejects((metadata, tensors) -> metadata.put("format", "other"));
		rejects((metadata, tensors) -> metadata.put("autoencoder.folds", "9"));
		rejects((metadata, tensors) -> metadata.put("flow.heads", "3"));
		rejects((metadata, tensors) -> metadata.put("flow.depth", "99999999999"));
		rejects((metadata, tensors) -> metadata.put("autoencoder.widths", "8,x"));
		rejects((metadata, tensors) -> metadata.put("vocabulary", "warm dark light"));
		rejects((metadata, tensors) -> metadata.remove("recipe"));
	}

	@Test
	void rejectsADeviationOfZero() {
		rejects((metadata, tensors) -> tensors.put("whitening.deviation", Tensor.of(new float[4])));
	}

	private void rejects(Change change) {
		Safetensors content = Safetensors.read(this.weights.toBytes());
		Map<String, String> metadata = new HashMap<>(content.metadata());
		Map<String, Tensor> tensors = new HashMap<>(content.tensors());
		change.apply(metadata, tensors);
		byte[] bytes = new Safetensors(metadata, tensors).toBytes();
		assertThatExceptionOfType(MalformedWeights.class).isThrownBy(() -> SceneWeights.read(bytes));
	}

	private interface Change {

		void apply(Map<String, String> metadata, Map<String, Tensor> tensors);

	}

}
