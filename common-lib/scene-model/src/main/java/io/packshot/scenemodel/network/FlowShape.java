package io.packshot.scenemodel.network;

/**
 * The size of a latent flow.
 *
 * @param latentChannels numbers per latent cell, as the autoencoder has them
 * @param latentSide cells along each side of the latent; each is a token
 * @param width channels of each token
 * @param depth transformer blocks
 * @param heads attention heads; divides the width
 * @param words words of the vocabulary; one more embedding stands for "no caption"
 */
public record FlowShape(int latentChannels, int latentSide, int width, int depth, int heads, int words) {

	public FlowShape {
		AutoencoderShape.within("latentChannels", latentChannels, 1, 64);
		AutoencoderShape.within("latentSide", latentSide, 2, 64);
		AutoencoderShape.within("width", width, 2, 1024);
		AutoencoderShape.within("depth", depth, 1, 24);
		AutoencoderShape.within("heads", heads, 1, 32);
		AutoencoderShape.within("words", words, 0, 4096);
		if (width % heads != 0) {
			throw new IllegalArgumentException(heads + " heads do not divide a width of " + width);
		}
	}

	/** 128 x 4 with 4 heads, about 1.1 million parameters over 4x4x16 latents. */
	public static FlowShape quick(AutoencoderShape autoencoder, int words) {
		return new FlowShape(autoencoder.latentChannels(), autoencoder.latentSide(), 128, 4, 4, words);
	}

	/** 32 x 2 with 2 heads: shows that the loop works. */
	public static FlowShape smoke(AutoencoderShape autoencoder, int words) {
		return new FlowShape(autoencoder.latentChannels(), autoencoder.latentSide(), 32, 2, 2, words);
	}

	/** The same network over another vocabulary. */
	public FlowShape withWords(int count) {
		return new FlowShape(this.latentChannels, this.latentSide, this.width, this.depth, this.heads, count);
	}

	/** Tokens of one latent. */
	public int tokens() {
		return this.latentSide * this.latentSide;
	}

	/** Numbers in one latent. */
	public int latentSize() {
		return this.latentChannels * tokens();
	}

	/** Entries of a caption: one weight per word and one for "no caption". */
	public int captionSize() {
		return this.words + 1;
	}

}
