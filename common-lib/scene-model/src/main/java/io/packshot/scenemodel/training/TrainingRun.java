package io.packshot.scenemodel.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import io.packshot.scenemodel.caption.Vocabulary;
import io.packshot.scenemodel.weights.SceneLayout;

/**
 * All that a training depends on: the same run gives the same weights on one machine.
 *
 * @param recipe networks and hyper-parameters
 * @param recipeDigest identity of the recipe as the weights will carry it
 * @param plates what to learn, at least one
 * @param seed any value
 */
public record TrainingRun(SceneRecipe recipe, String recipeDigest, List<TrainingPlate> plates, long seed) {

	public TrainingRun {
		plates = List.copyOf(plates);
		if (plates.isEmpty()) {
			throw new IllegalArgumentException("nothing can be learnt from no plate");
		}
		int side = recipe.autoencoder().plateSide();
		for (TrainingPlate plate : plates) {
			if (plate.image().side() < side) {
				throw new IllegalArgumentException(
						"a plate of " + plate.image().side() + " pixels is smaller than the network's " + side);
			}
		}
	}

	/** Shapes and vocabulary of the model to be trained. */
	SceneLayout layout() {
		Vocabulary vocabulary = Vocabulary.of(this.plates.stream().map(TrainingPlate::caption).toList());
		return new SceneLayout(this.recipe.autoencoder(), this.recipe.flow().withWords(vocabulary.words().size()),
				vocabulary, this.recipeDigest);
	}

	/** Tells this run from any other: a digest of recipe, plates, captions and seed. */
	String fingerprint() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			update(digest, this.recipe + "\n" + this.recipeDigest + "\n" + this.seed);
			for (TrainingPlate plate : this.plates) {
				update(digest, plate.caption());
				float[] rgb = plate.image().rgb();
				ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * rgb.length);
				bytes.asFloatBuffer().put(rgb);
				digest.update(bytes);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java runtime has SHA-256", ex);
		}
	}

	/** The length goes first, so that no two lists of texts make the same bytes. */
	private static void update(MessageDigest digest, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
		digest.update(bytes);
	}

}
