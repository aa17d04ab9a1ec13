package io.packshot.imaging.picture;

import java.util.Arrays;

/**
 * Small versions of pictures. Every source pixel counts with the area it covers, in
 * linear light and weighted by its alpha, so that fine texture keeps its brightness and
 * transparent pixels lend no colour.
 */
public final class Thumbnails {

	/** The long side for a list. */
	public static final int SMALL = 160;

	/** The long side for a grid. */
	public static final int MEDIUM = 320;

	/** The long side for a preview. */
	public static final int LARGE = 640;

	private Thumbnails() {
	}

	/**
	 * Scales a picture down.
	 * @param picture the picture
	 * @param longSide pixels of the longer side afterwards, at least 1
	 * @return the small picture, or the picture itself if it is small already
	 */
	public static Picture shrink(Picture picture, int longSide) {
		if (longSide < 1) {
			throw new IllegalArgumentException("a thumbnail has at least one pixel, not " + longSide);
		}
		int longest = Math.max(picture.width(), picture.height());
		if (longest <= longSide) {
			return picture;
		}
		double scale = (double) longSide / longest;
		int width = (int) Math.max(1, Math.round(picture.width() * scale));
		int height = (int) Math.max(1, Math.round(picture.height() * scale));
		return new AreaAverage(picture, width, height).picture();
	}

	/** One scaling down; sums premultiplied R, G, B and alpha row by row. */
	private static final class AreaAverage {

		private final Picture source;

		private final int width;

		private final int height;

		private final float[] sourceRow;

		private final float[] sums;

		private final byte[] rgb;

		private final byte[] alpha;

		AreaAverage(Picture source, int width, int height) {
			this.source = source;
			this.width = width;
			this.height = height;
			this.sourceRow = new float[4 * width];
			this.sums = new float[4 * width];
			this.rgb = new byte[3 * width * height];
			this.alpha = new byte[width * height];
		}

		Picture picture() {
			double rowHeight = (double) this.source.height() / this.height;
			int loaded = -1;
			for (int y = 0; y < this.height; y++) {
				double top = y * rowHeight;
				double bottom = Math.min(top + rowHeight, this.source.height());
				Arrays.fill(this.sums, 0);
				for (int sy = (int) top; sy < bottom; sy++) {
					if (sy != loaded) {
						load(sy);
						loaded = sy;
					}
					float weight = (float) ((Math.min(bottom, sy + 1) - Math.max(top, sy)) / rowHeight);
					for (int i = 0; i < this.sums.length; i++) {
						this.sums[i] += weight * this.sourceRow[i];
					}
				}
				store(y);
			}
			return new Picture(this.width, this.height, this.rgb, (this.source.alpha() != null) ? this.alpha : null);
		}

		/** Averages one source row across. */
		private void load(int y) {
			double columnWidth = (double) this.source.width() / this.width;
			for (int x = 0; x < this.width; x++) {
				double left = x * columnWidth;
				double right = Math.min(left + columnWidth, this.source.width());
				float red = 0;
				float green = 0;
				float blue = 0;
				float opacity = 0;
				for (int sx = (int) left; sx < right; sx++) {
					float weight = (float) ((Math.min(right, sx + 1) - Math.max(left, sx)) / columnWidth)
							* this.source.alphaAt(sx, y) / 255;
					red += weight * Srgb.linear(this.source.level(sx, y, 0));
					green += weight * Srgb.linear(this.source.level(sx, y, 1));
					blue += weight * Srgb.linear(this.source.level(sx, y, 2));
					opacity += weight;
				}
				this.sourceRow[4 * x] = red;
				this.sourceRow[4 * x + 1] = green;
				this.sourceRow[4 * x + 2] = blue;
				this.sourceRow[4 * x + 3] = opacity;
			}
		}

		private void store(int y) {
			for (int x = 0; x < this.width; x++) {
				int pixel = y * this.width + x;
				float opacity = this.sums[4 * x + 3];
				this.alpha[pixel] = (byte) Math.round(255 * Math.min(1, opacity));
				for (int channel = 0; channel < 3 && opacity > 0; channel++) {
					this.rgb[3 * pixel + channel] = Srgb.level(this.sums[4 * x + channel] / opacity);
				}
			}
		}

	}

}
