package io.packshot.imaging.composite;

/**
 * Triangular noise of one level to either side (the least whose rounding is unbiased at
 * every value and equally noisy: Wannamaker, "The Theory of Dithered Quantization",
 * 1997), a pure function of seed and position, so that the same image is made twice with
 * the same bytes. The mixer is SplitMix64 of Steele, Lea and Flood, "Fast Splittable
 * Pseudorandom Number Generators" (2014).
 */
final class Dither {

	private Dither() {
	}

	/** Noise in -1..1 levels, of triangular density. */
	static double at(long seed, long index) {
		long bits = mix(seed + 0x9e3779b97f4a7c15L * (index + 1));
		double one = (bits >>> 32) * 0x1p-32;
		double two = (bits & 0xffffffffL) * 0x1p-32;
		return one + two - 1;
	}

	private static long mix(long value) {
		long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
		z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
		return z ^ (z >>> 31);
	}

}
