package io.packshot.imaging.matte;

import java.util.stream.IntStream;

/**
 * The shadow that a cutout brings along in its alpha, off the product: in a scene it
 * would hang in the air below the product's own shadow. Loose is what no opaque pixel is
 * connected to, and what is fainter than opaque below the product's lowest opaque row.
 */
public final class LooseShadow {

	private static final int BODY = 128;

	/** Fainter than this connects nothing: soft shadows overlap at their edges. */
	private static final int FAINT = 8;

	/** Steps from the body up to which soft pixels are its own edge. */
	private static final int EDGE = 4;

	/**
	 * What cannot be told from the product's foot fades over this share of its height.
	 */
	private static final double FADE = 0.06;

	private final Matte matte;

	private final byte[] alpha;

	private final byte[] kept;

	/** Steps from the body plus one; 0 where nothing was reached. */
	private final int[] steps;

	private final int top;

	private final int bottom;

	private LooseShadow(Matte matte) {
		this.matte = matte;
		this.alpha = matte.alpha();
		this.kept = new byte[this.alpha.length];
		this.steps = new int[this.alpha.length];
		int[] rows = IntStream.range(0, this.alpha.length).filter((i) -> level(i) >= BODY).toArray();
		this.top = (rows.length > 0) ? rows[0] / matte.width() : 0;
		this.bottom = (rows.length > 0) ? rows[rows.length - 1] / matte.width() : matte.height() - 1;
	}

	/** The matte without it; the same object where there is none. */
	public static Matte removedFrom(Matte matte) {
		LooseShadow shadow = new LooseShadow(matte);
		if (!shadow.keepBody()) {
			return matte;
		}
		return new Matte(matte.width(), matte.height(), shadow.kept, matte.method() + "+grounded/1",
				matte.confidence());
	}

	/** Whether something more than a trace was left out. */
	private boolean keepBody() {
		int[] queue = new int[this.alpha.length];
		int end = 0;
		for (int i = 0; i < this.alpha.length; i++) {
			if (level(i) >= BODY) {
				this.steps[i] = 1;
				queue[end++] = i;
			}
		}
		for (int next = 0; next < end; next++) {
			int pixel = queue[next];
			this.kept[pixel] = (byte) Math.round(share(pixel) * level(pixel));
			// The faintest rim belongs to the product but leads nowhere.
			if (level(pixel) > FAINT) {
				end = reach(pixel, queue, end);
			}
		}
		for (int i = 0; i < this.alpha.length; i++) {
			if (this.steps[i] == 0 && level(i) > FAINT) {
				return true;
			}
		}
		return false;
	}

	private int reach(int pixel, int[] queue, int end) {
		int width = this.matte.width();
		int more = end;
		int lastRow = Math.min(this.bottom, pixel / width + 1);
		int lastColumn = Math.min(width - 1, pixel % width + 1);
		for (int y = Math.max(0, pixel / width - 1); y <= lastRow; y++) {
			for (int x = Math.max(0, pixel % width - 1); x <= lastColumn; x++) {
				int neighbour = y * width + x;
				if (this.steps[neighbour] == 0 && this.alpha[neighbour] != 0) {
					this.steps[neighbour] = this.steps[pixel] + 1;
					queue[more++] = neighbour;
				}
			}
		}
		return more;
	}

	private double share(int pixel) {
		if (level(pixel) >= BODY || this.steps[pixel] <= EDGE) {
			return 1;
		}
		double above = this.bottom - pixel / this.matte.width();
		return Math.min(1, above / (FADE * (this.bottom - this.top + 1)));
	}

	private int level(int pixel) {
		return this.alpha[pixel] & 0xff;
	}

}
