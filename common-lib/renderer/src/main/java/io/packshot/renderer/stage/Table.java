package io.packshot.renderer.stage;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.colour.Rgb;
import io.packshot.renderer.shape.Vec;

/**
 * A table of wooden planks in front of a room that is out of focus.
 */
final class Table implements Backdrop {

	private static final int LIGHTS = 9;

	private static final double PLANK = 0.46;

	private final Noise noise;

	private final long seed;

	private final Rgb wood;

	private final Rgb room;

	private final double[][] discs = new double[LIGHTS][4];

	private final Rgb glow;

	Table(Draws draws, Rgb wood, Rgb room, Rgb glow) {
		this.seed = draws.nextLong();
		this.noise = new Noise(this.seed);
		this.wood = wood;
		this.room = room;
		this.glow = glow;
		for (double[] disc : this.discs) {
			disc[0] = draws.between(-2.2, 2.2);
			disc[1] = draws.between(-0.2, 2.2);
			disc[2] = draws.between(0.12, 0.34);
			disc[3] = draws.between(0.12, 0.6);
		}
	}

	@Override
	public Rgb colour(Vec at, Vec normal) {
		return (normal.y() > 0.5) ? plank(at.x(), at.z()) : blurred(at.x(), at.y());
	}

	private Rgb plank(double x, double z) {
		double row = Math.floor(z / PLANK);
		double across = z / PLANK - row;
		double shift = 7 * Draws.at(this.seed, (long) row, 1);
		double bend = this.noise.cloud(0.9 * x + shift, 2.2 * z + 31 * row);
		double rings = Math.abs(2 * fraction(6 * bend + 2.2 * across) - 1);
		double fibre = this.noise.cloud(3.5 * x + shift, 70 * z);
		double tone = 0.78 + 0.3 * Draws.at(this.seed, (long) row, 2);
		double seam = Math.min(across, 1 - across) * PLANK;
		double gap = 0.45 + 0.55 * Backdrop.smooth(seam / 0.012);
		return this.wood.times(tone * gap * (0.72 + 0.2 * Backdrop.smooth(rings) + 0.28 * fibre));
	}

	private Rgb blurred(double x, double y) {
		Rgb colour = this.room.times(0.55 + 0.9 * this.noise.at(0.8 * x + 9, 0.8 * y));
		for (double[] disc : this.discs) {
			double dx = x - disc[0];
			double dy = y - disc[1];
			double inside = (disc[2] - Math.sqrt(dx * dx + dy * dy)) / (0.22 * disc[2]);
			colour = colour.plus(this.glow.times(disc[3] * Backdrop.smooth(inside)));
		}
		return colour;
	}

	private static double fraction(double value) {
		return value - Math.floor(value);
	}

}
