package io.packshot.scenemodel.noise;

/**
 * Random numbers keyed by (seed, stream, index, step). Gaussian numbers are made by the
 * transform of Box and Muller (1958) with {@link StrictMath}, so they are the same bits
 * on every machine. Immutable and safe for threads.
 */
public final class Noise {

	private static final double TO_UNIT = 1.0 / (1L << 32);

	private final long seed;

	private final NoiseStream stream;

	/**
	 * The numbers of one purpose under one seed.
	 * @param seed any value
	 * @param stream what the numbers are for
	 */
	public Noise(long seed, NoiseStream stream) {
		this.seed = seed;
		this.stream = stream;
	}

	/**
	 * A sequence of its own for one index and step.
	 * @param index which row, image or parameter, not negative
	 * @param step which step, not negative
	 * @return a fresh sequence that starts at its first number
	 */
	public Draw draw(int index, int step) {
		if (index < 0 || step < 0) {
			throw new IllegalArgumentException("noise has no index " + index + " at step " + step);
		}
		return new Draw(this.seed, this.stream.code(), index, step);
	}

	/** One sequence of random numbers; for one thread. */
	public static final class Draw {

		private final long seed;

		private final int stream;

		private final int index;

		private final int step;

		private final int[] block = new int[4];

		private int blocks;

		private int used = 4;

		private Draw(long seed, int stream, int index, int step) {
			this.seed = seed;
			this.stream = stream;
			this.index = index;
			this.step = step;
		}

		/** 32 random bits. */
		public int bits() {
			if (this.used == 4) {
				this.block[0] = this.blocks++;
				this.block[1] = this.step;
				this.block[2] = this.index;
				this.block[3] = this.stream;
				Philox.scramble(this.block, this.seed);
				this.used = 0;
			}
			return this.block[this.used++];
		}

		/** A number above 0 and below 1. */
		public double uniform() {
			return ((bits() & 0xFFFFFFFFL) + 0.5) * TO_UNIT;
		}

		/**
		 * A whole number from 0 up to the bound, which itself is left out. The bias of
		 * the multiplication is below bound / 2^32.
		 * @param bound at least 1
		 */
		public int below(int bound) {
			if (bound < 1) {
				throw new IllegalArgumentException("no number lies below " + bound);
			}
			return (int) (((bits() & 0xFFFFFFFFL) * bound) >>> 32);
		}

		/** One Gaussian number, mean 0, deviation 1. */
		public double gaussian() {
			double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
			return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
		}

		/**
		 * Fills a part of an array with Gaussian numbers, mean 0, deviation 1; both
		 * numbers of each pair are used.
		 * @param target where they go
		 * @param from first position
		 * @param count how many
		 */
		public void gaussian(float[] target, int from, int count) {
			for (int i = 0; i < count; i += 2) {
				double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
				double angle = 2 * StrictMath.PI * uniform();
				target[from + i] = (float) (radius * StrictMath.cos(angle));
				if (i + 1 < count) {
					target[from + i + 1] = (float) (radius * StrictMath.sin(angle));
				}
			}
		}

	}

}
