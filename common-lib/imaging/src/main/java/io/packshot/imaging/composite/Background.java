package io.packshot.imaging.composite;

/** What lies behind a product. */
public sealed interface Background {

	/** Pure white. */
	Solid WHITE = new Solid(255, 255, 255);

	/**
	 * One colour.
	 *
	 * @param red sRGB level 0..255
	 * @param green sRGB level 0..255
	 * @param blue sRGB level 0..255
	 */
	record Solid(int red, int green, int blue) implements Background {

		public Solid {
			if (((red | green | blue) & ~0xff) != 0) {
				throw new IllegalArgumentException("levels lie in 0..255: " + red + ", " + green + ", " + blue);
			}
		}

	}

	/** Nothing: the composite keeps its alpha. */
	record Transparent() implements Background {
	}

	/**
	 * A picture in linear light. It is rounded to 8 bits with triangular dither, so that
	 * smooth light does not band.
	 */
	final class Plate implements Background {

		private final int width;

		private final int height;

		private final float[] rgb;

		private final long seed;

		/**
		 * Creates a background over the given plane, which is shared, not copied.
		 * @param width pixels across, as the output
		 * @param height pixels down, as the output
		 * @param rgb interleaved linear light with sRGB primaries, 0..1, row by row
		 * @param seed determines the dither
		 */
		public Plate(int width, int height, float[] rgb, long seed) {
			if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
				throw new IllegalArgumentException(rgb.length + " values do not make " + width + "x" + height);
			}
			this.width = width;
			this.height = height;
			this.rgb = rgb;
			this.seed = seed;
		}

		/** Pixels across. */
		public int width() {
			return this.width;
		}

		/** Pixels down. */
		public int height() {
			return this.height;
		}

		/** Interleaved linear light; not to be written. */
		public float[] rgb() {
			return this.rgb;
		}

		/** The seed of the dither. */
		public long seed() {
			return this.seed;
		}

	}

}
