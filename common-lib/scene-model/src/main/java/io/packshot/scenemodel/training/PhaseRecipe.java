package io.packshot.scenemodel.training;

/**
 * How one network is trained.
 *
 * @param steps optimiser steps, at least 1
 * @param batch rows of each step, at least 1
 * @param peakRate highest learning rate
 * @param warmUp steps over which the rate rises to its peak, at least 1
 * @param weightDecay decoupled decay per unit of learning rate
 * @param emaDecay share of the moving average kept at each step, 0 (the last weights) to
 * below 1
 */
public record PhaseRecipe(int steps, int batch, double peakRate, int warmUp, double weightDecay, double emaDecay) {

	/** Keeps the last steps from standing still. */
	private static final double LOWEST_RATE = 1e-5;

	public PhaseRecipe {
		if (steps < 1 || batch < 1 || warmUp < 1) {
			throw new IllegalArgumentException("steps, batch and warm-up are at least 1");
		}
		if (!(peakRate > 0 && peakRate <= 1) || !(weightDecay >= 0 && weightDecay <= 1)) {
			throw new IllegalArgumentException("the rate lies above 0, the decay at 0 or above, both at most 1");
		}
		if (!(emaDecay >= 0 && emaDecay < 1)) {
			throw new IllegalArgumentException("the moving average keeps 0 to below 1, not " + emaDecay);
		}
	}

	/**
	 * The learning rate: a linear rise, and half a cosine down (Loshchilov and Hutter
	 * 2017).
	 * @param step from 0
	 */
	double rate(int step) {
		double rise = Math.min(1, (step + 1.0) / this.warmUp);
		return this.peakRate * rise * (0.5 + 0.5 * StrictMath.cos(StrictMath.PI * step / this.steps)) + LOWEST_RATE;
	}

	/**
	 * The share that the moving average keeps: little at first, so that it forgets the
	 * first values.
	 * @param step from 0
	 */
	double kept(int step) {
		return Math.min(this.emaDecay, (1.0 + step) / (20.0 + step));
	}

}
