package io.packshot.renderer.chance;

import java.util.List;

/**
 * A stream of pseudo-random numbers, SplitMix64 (Steele, Lea, Flood: "Fast splittable
 * pseudorandom number generators", OOPSLA 2014). Streams of the same seed and different
 * purposes are unrelated, so a draw added to one purpose leaves the others as they were.
 * Not thread-safe.
 */
public final class Draws {

	private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

	private long state;

	private Draws(long state) {
		this.state = state;
	}

	public static Draws of(long seed, String purpose) {
		long hash = seed;
		for (int i = 0; i < purpose.length(); i++) {
			hash = mix(hash + GOLDEN_GAMMA * (purpose.charAt(i) + 1L));
		}
		return new Draws(mix(hash));
	}

	/**
	 * A stateless draw for a cell of an integer lattice, in [0, 1).
	 */
	public static double at(long seed, long i, long j) {
		return unit(mix(mix(seed + GOLDEN_GAMMA * i) + 0xD1B54A32D192ED03L * j));
	}

	/**
	 * The next draw, in [0, 1).
	 */
	public double next() {
		return unit(nextLong());
	}

	public long nextLong() {
		this.state += GOLDEN_GAMMA;
		return mix(this.state);
	}

	public double between(double low, double high) {
		return low + (high - low) * next();
	}

	public boolean chance(double probability) {
		return next() < probability;
	}

	/**
	 * A whole number in [0, bound).
	 */
	public int below(int bound) {
		return (int) (next() * bound);
	}

	public <T> T pick(List<T> choices) {
		return choices.get(below(choices.size()));
	}

	private static double unit(long bits) {
		return (bits >>> 11) * 0x1.0p-53;
	}

	private static long mix(long value) {
		long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

}
