package io.packshot.imaging.measure;

import java.util.Arrays;

/** The connectivity error of Rhemann et al. (2009), with 4-neighbours and p = 1. */
final class Connectivity {

	private static final int STEPS = 10;

	private static final double FREE = 0.15;

	private Connectivity() {
	}

	static double difference(byte[] found, byte[] truth, int width) {
		double[] level = new double[found.length];
		boolean[] open = new boolean[found.length];
		Arrays.fill(open, true);
		for (int step = 1; step <= STEPS; step++) {
			boolean[] largest = largest(found, truth, width, step);
			for (int i = 0; i < level.length; i++) {
				open[i] = open[i] && largest[i];
				level[i] = open[i] ? (double) step / STEPS : level[i];
			}
		}
		double sum = 0;
		for (int i = 0; i < level.length; i++) {
			sum += Math.abs(connectedness(found[i], level[i]) - connectedness(truth[i], level[i]));
		}
		return sum;
	}

	private static double connectedness(byte alpha, double level) {
		double gap = (alpha & 0xff) / 255.0 - level;
		return 1 - ((gap >= FREE) ? gap : 0);
	}

	private static boolean[] largest(byte[] found, byte[] truth, int width, int step) {
		int[] label = new int[found.length];
		int[] stack = new int[found.length];
		int best = 0;
		int bestSize = 0;
		int next = 0;
		for (int i = 0; i < label.length; i++) {
			if (label[i] == 0 && reaches(found[i], step) && reaches(truth[i], step)) {
				int size = fill(found, truth, width, step, new int[] { i, ++next }, label, stack);
				if (size > bestSize) {
					bestSize = size;
					best = next;
				}
			}
		}
		boolean[] in = new boolean[found.length];
		for (int i = 0; i < in.length; i++) {
			in[i] = best > 0 && label[i] == best;
		}
		return in;
	}

	private static int fill(byte[] found, byte[] truth, int width, int step, int[] seed, int[] label, int[] stack) {
		int size = 0;
		int top = 0;
		stack[top++] = seed[0];
		label[seed[0]] = seed[1];
		while (top > 0) {
			int i = stack[--top];
			size++;
			int x = i % width;
			int[] neighbours = { (x > 0) ? i - 1 : -1, (x < width - 1) ? i + 1 : -1, i - width, i + width };
			for (int n : neighbours) {
				if (n >= 0 && n < label.length && label[n] == 0 && reaches(found[n], step) && reaches(truth[n], step)) {
					label[n] = seed[1];
					stack[top++] = n;
				}
			}
		}
		return size;
	}

	private static boolean reaches(byte alpha, int step) {
		return STEPS * (alpha & 0xff) >= 255 * step;
	}

}
