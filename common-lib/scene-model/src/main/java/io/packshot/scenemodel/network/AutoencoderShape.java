package io.packshot.scenemodel.network;

import java.util.List;

/**
 * The size of a plate autoencoder.
 *
 * @param plateSide pixels along each side of a plate
 * @param latentChannels numbers per latent cell
 * @param widths channels of each level, finest first; each level after the first halves
 * the side
 * @param groups groups of every normalisation; divides every width
 * @param folds how many times squares of 2x2 pixels become channels before the first
 * level; each halves the side on which all levels work, which small machines do fast
 */
public record AutoencoderShape(int plateSide, int latentChannels, List<Integer> widths, int groups, int folds) {

	/** 64 px to 4x4x16 on grids of 16 px and less, about 1.5 million parameters. */
	public static final AutoencoderShape QUICK = new AutoencoderShape(64, 16, List.of(64, 96, 128), 8, 2);

	/** The same with about half of the arithmetic: shows that the loop works. */
	public static final AutoencoderShape SMOKE = new AutoencoderShape(64, 16, List.of(48, 64, 96), 8, 2);

	public AutoencoderShape {
		widths = List.copyOf(widths);
		within("plateSide", plateSide, 8, 512);
		within("latentChannels", latentChannels, 1, 64);
		within("levels", widths.size(), 1, 8);
		within("groups", groups, 1, 64);
		for (int width : widths) {
			within("width", width, 1, 1024);
			if (width % groups != 0) {
				throw new IllegalArgumentException(groups + " groups do not divide a width of " + width);
			}
		}
		within("folds", folds, 1, 3);
		int reduction = 1 << (folds - 1 + widths.size());
		if (plateSide % reduction != 0 || plateSide / reduction < 2) {
			throw new IllegalArgumentException(plateSide + " pixels cannot be halved " + (folds - 1 + widths.size())
					+ " times down to a grid of at least 2x2");
		}
	}

	/** A size whose first level works on half the plate's side. */
	public AutoencoderShape(int plateSide, int latentChannels, List<Integer> widths, int groups) {
		this(plateSide, latentChannels, widths, groups, 1);
	}

	/** Cells along each side of the latent. */
	public int latentSide() {
		return this.plateSide >> (this.folds - 1 + this.widths.size());
	}

	/** Numbers in one latent. */
	public int latentSize() {
		return this.latentChannels * latentSide() * latentSide();
	}

	static void within(String name, int value, int least, int most) {
		if (value < least || value > most) {
			throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", not " + value);
		}
	}

}
