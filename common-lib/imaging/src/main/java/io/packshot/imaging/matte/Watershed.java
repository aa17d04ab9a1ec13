package io.packshot.imaging.matte;

import java.util.Arrays;

/**
 * Splits the undecided pixels between two marked regions along the highest ridge of a
 * relief, by flooding in order of height after Meyer, "Topographic distance and watershed
 * lines", Signal Processing 38 (1994). Deterministic: equal heights are flooded first
 * come, first served.
 */
final class Watershed {

	private static final int HEIGHTS = 1024;

	private static final byte UNDECIDED = 0;

	private static final byte INSIDE = 1;

	private static final byte OUTSIDE = 2;

	private final int width;

	private final int[] height;

	private final byte[] label;

	/** First and last pixel waiting at each height, and the next one after each pixel. */
	private final int[] head = new int[HEIGHTS];

	private final int[] tail = new int[HEIGHTS];

	private final int[] next;

	private Watershed(float[] relief, Mask inside, Mask outside, double highest) {
		this.width = inside.width();
		this.height = new int[relief.length];
		this.label = new byte[relief.length];
		this.next = new int[relief.length];
		Arrays.fill(this.head, -1);
		for (int i = 0; i < relief.length; i++) {
			this.height[i] = (int) Math.min(HEIGHTS - 1, relief[i] / highest * HEIGHTS);
			this.label[i] = outside.has(i) ? OUTSIDE : (inside.has(i) ? INSIDE : UNDECIDED);
		}
	}

	/**
	 * The inside region after flooding.
	 * @param relief heights of 0 or more, row by row
	 * @param inside the seeds of the result
	 * @param outside the seeds of the rest; wins where both are set
	 * @param highest heights above this one count as equal
	 */
	static Mask split(float[] relief, Mask inside, Mask outside, double highest) {
		Watershed watershed = new Watershed(relief, inside, outside, highest);
		watershed.flood();
		Mask mask = new Mask(inside.width(), inside.height());
		for (int i = 0; i < mask.size(); i++) {
			mask.set(i, watershed.label[i] == INSIDE);
		}
		return mask;
	}

	private void flood() {
		for (int i = 0; i < this.label.length; i++) {
			if (this.label[i] != UNDECIDED) {
				spread(i, 0);
			}
		}
		for (int level = 0; level < HEIGHTS; level++) {
			while (this.head[level] >= 0) {
				int i = this.head[level];
				this.head[level] = (i == this.tail[level]) ? -1 : this.next[i];
				spread(i, level);
			}
		}
	}

	private void spread(int i, int level) {
		int x = i % this.width;
		visit(i, (x > 0) ? i - 1 : -1, level);
		visit(i, (x < this.width - 1) ? i + 1 : -1, level);
		visit(i, i - this.width, level);
		visit(i, i + this.width, level);
	}

	private void visit(int from, int i, int level) {
		if (i < 0 || i >= this.label.length || this.label[i] != UNDECIDED) {
			return;
		}
		this.label[i] = this.label[from];
		int at = Math.max(level, this.height[i]);
		if (this.head[at] < 0) {
			this.head[at] = i;
		}
		else {
			this.next[this.tail[at]] = i;
		}
		this.tail[at] = i;
	}

}
