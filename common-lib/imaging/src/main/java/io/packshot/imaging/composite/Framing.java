package io.packshot.imaging.composite;

import java.util.Locale;

import io.packshot.imaging.matte.Matte;

/**
 * Where and how large the product stands in the output. The product's box is the smallest
 * rectangle that holds every matte pixel of alpha {@value Matte#BODY_ALPHA} or more, so
 * that a faint shadow in a cutout does not move the product.
 *
 * <p>
 * With the box at (bx, by), bw x bh pixels, the scale is s = min(maxWidth * width / bw,
 * maxHeight * height / bh), the same both ways. The box's top left corner comes to the
 * output pixel corner ox = round((width - s bw) / 2), and oy = round((height - s bh) / 2)
 * when centred or oy = round(baseLine * height - s bh) when standing; round is floor(v +
 * 1/2). Corners are whole pixels, so that scale 1 needs no resampling.
 *
 * @param width output pixels across
 * @param height output pixels down
 * @param stand how the product is placed
 * @param maxWidth largest width of the box as a share of the output's width, in 0..1
 * @param maxHeight largest height of the box as a share of the output's height, in 0..1
 * @param baseLine where the box ends below when standing, as a share of the height
 */
public record Framing(int width, int height, Stand stand, double maxWidth, double maxHeight, double baseLine) {

	/** How a product is placed. */
	public enum Stand {

		/** The box is in the middle of the output. */
		CENTRED,

		/** The box ends at the base line and is in the middle across. */
		ON_BASE_LINE,

		/** Nothing moves: output pixel (x, y) is the photo's pixel (x, y). */
		IN_PLACE

	}

	public Framing {
		if (width < 1 || height < 1) {
			throw new IllegalArgumentException("an output has at least one pixel, not " + width + "x" + height);
		}
		if (!(maxWidth > 0 && maxWidth <= 1 && maxHeight > 0 && maxHeight <= 1)) {
			throw new IllegalArgumentException("fill ratios lie in 0..1, not " + maxWidth + " and " + maxHeight);
		}
		if (!(baseLine > 0 && baseLine <= 1)) {
			throw new IllegalArgumentException("a base line lies in 0..1, not " + baseLine);
		}
	}

	/** In the middle; the limiting side fills the given share of the output. */
	public static Framing centred(int width, int height, double fill) {
		return new Framing(width, height, Stand.CENTRED, fill, fill, 1);
	}

	/** Standing on a line at the given share of the height. */
	public static Framing standing(int width, int height, double fill, double baseLine) {
		return new Framing(width, height, Stand.ON_BASE_LINE, fill, fill, baseLine);
	}

	/** As photographed, pixel for pixel. */
	public static Framing inPlace(Matte matte) {
		return new Framing(matte.width(), matte.height(), Stand.IN_PLACE, 1, 1, 1);
	}

	/**
	 * Reads what {@link #text()} wrote.
	 * @param text for example {@code on-base-line 0.64 0.72 0.895}
	 * @param width output pixels across
	 * @param height output pixels down
	 * @throws IllegalArgumentException if the text has another form or numbers out of
	 * range
	 */
	public static Framing parse(String text, int width, int height) {
		String[] parts = text.strip().split(" ", -1);
		if (parts.length != 4) {
			throw new IllegalArgumentException("a framing has four parts, not " + text);
		}
		return new Framing(width, height, Stand.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_')),
				Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
	}

	/**
	 * How the product stands, the largest width and height of its box and its base line,
	 * as shares of the output; exact.
	 */
	public String text() {
		return this.stand.name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + this.maxWidth + " " + this.maxHeight
				+ " " + this.baseLine;
	}

	/**
	 * The placement of one product.
	 * @throws IllegalArgumentException if no pixel of the matte reaches
	 * {@value Matte#BODY_ALPHA}
	 */
	public Placement place(Matte matte) {
		if (this.stand == Stand.IN_PLACE) {
			return new Placement(1, 0, 0);
		}
		Box box = Box.of(matte);
		double scale = Math.min(this.maxWidth * this.width / box.width(), this.maxHeight * this.height / box.height());
		double left = (this.width - scale * box.width()) / 2;
		double top = (this.stand == Stand.CENTRED) ? (this.height - scale * box.height()) / 2
				: this.baseLine * this.height - scale * box.height();
		return new Placement(scale, Math.floor(left + 0.5) - scale * box.x(), Math.floor(top + 0.5) - scale * box.y());
	}

	/** The product's box in photo pixels. */
	private record Box(int x, int y, int width, int height) {

		static Box of(Matte matte) {
			int left = Integer.MAX_VALUE;
			int top = Integer.MAX_VALUE;
			int right = -1;
			int bottom = -1;
			for (int y = 0; y < matte.height(); y++) {
				for (int x = 0; x < matte.width(); x++) {
					if (matte.alphaAt(x, y) >= Matte.BODY_ALPHA) {
						left = Math.min(left, x);
						top = Math.min(top, y);
						right = Math.max(right, x);
						bottom = y;
					}
				}
			}
			if (right < 0) {
				throw new IllegalArgumentException("no pixel of the matte reaches alpha " + Matte.BODY_ALPHA);
			}
			return new Box(left, top, right - left + 1, bottom - top + 1);
		}

	}

}
