package io.packshot.imaging.matte;

import java.util.Random;

import io.packshot.imaging.picture.Picture;

/** Photos drawn for tests, with the truth of what is product. */
final class Scenes {

	static final int SIZE = 400;

	private final byte[] rgb = new byte[3 * SIZE * SIZE];

	private final byte[] truth = new byte[SIZE * SIZE];

	private final Random random = new Random(11);

	private Scenes() {
	}

	/** A backdrop of one colour with a fall-off of light and a little noise. */
	static Scenes studio(int red, int green, int blue, double falloff) {
		Scenes scene = new Scenes();
		for (int i = 0; i < SIZE * SIZE; i++) {
			int row = i / SIZE;
			double away = Math.hypot(i % SIZE - 0.4 * SIZE, row - 0.35 * SIZE) / SIZE;
			double light = 1 - falloff * away;
			double noise = scene.random.nextGaussian() * 0.7;
			scene.put(i, red * light + noise, green * light + noise, blue * light + noise);
		}
		return scene;
	}

	/** A shaded ball; its edge is soft over one and a half pixels. */
	Scenes ball(double x, double y, double radius, int red, int green, int blue) {
		for (int i = 0; i < SIZE * SIZE; i++) {
			int row = i / SIZE;
			double dx = (i % SIZE + 0.5 - x) / radius;
			double dy = (row + 0.5 - y) / radius;
			double away = Math.hypot(dx, dy);
			double alpha = Math.max(0, Math.min(1, (1 - away) * radius / 1.5 + 0.5));
			double facing = Math.sqrt(Math.max(0, 1 - away * away));
			double light = 0.75 + 0.25 * (0.6 * facing - 0.4 * dx - 0.5 * dy);
			blend(i, alpha, red * light, green * light, blue * light);
			this.truth[i] = (byte) Math.max(this.truth[i] & 0xff, (int) Math.round(255 * alpha));
		}
		return this;
	}

	/** A soft ellipse of less light, as a product throws it on the floor. */
	Scenes shadow(double x, double y, double wide, double high, double strength) {
		for (int i = 0; i < SIZE * SIZE; i++) {
			int row = i / SIZE;
			double dx = (i % SIZE - x) / wide;
			double dy = (row - y) / high;
			double light = 1 - strength * Math.exp(-(dx * dx + dy * dy));
			put(i, level(i, 0) * light, level(i, 1) * light, level(i, 2) * light);
		}
		return this;
	}

	Picture photo() {
		return Picture.opaque(SIZE, SIZE, this.rgb);
	}

	byte[] truth() {
		return this.truth;
	}

	private int level(int i, int channel) {
		return this.rgb[3 * i + channel] & 0xff;
	}

	private void blend(int i, double alpha, double red, double green, double blue) {
		double rest = 1 - alpha;
		put(i, alpha * red + rest * level(i, 0), alpha * green + rest * level(i, 1), alpha * blue + rest * level(i, 2));
	}

	private void put(int i, double red, double green, double blue) {
		this.rgb[3 * i] = byteOf(red);
		this.rgb[3 * i + 1] = byteOf(green);
		this.rgb[3 * i + 2] = byteOf(blue);
	}

	private static byte byteOf(double value) {
		return (byte) Math.max(0, Math.min(255, Math.round(value)));
	}

}
