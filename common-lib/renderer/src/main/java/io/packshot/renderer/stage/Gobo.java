package io.packshot.renderer.stage;

import io.packshot.renderer.shape.Vec;

/**
 * What stands between the key lamp and the stage: the share of light that passes to a
 * point, in [0, 1].
 */
@FunctionalInterface
interface Gobo {

	Gobo NONE = (at) -> 1;

	double passes(Vec at);

	/**
	 * A window with glazing bars.
	 * @param towards the lamp's direction
	 * @param pane width and height of a pane
	 * @param bar half width of a bar
	 */
	static Gobo window(Vec towards, double offset, double pane, double bar) {
		return (at) -> {
			double u = across(at, towards) + offset;
			double v = at.y() - at.z() * towards.y() / towards.z();
			double frame = Math.min(edge(1.5 * pane - Math.abs(u)), edge(2.2 * pane - Math.abs(v - pane)));
			double bars = Math.min(edge(toGrid(u + 0.5 * pane, pane) - bar), edge(toGrid(v, 1.3 * pane) - bar));
			return 0.1 + 0.9 * frame * bars;
		};
	}

	/**
	 * Slats of a blind.
	 */
	static Gobo blind(Vec towards, double offset, double pitch, double tilt) {
		return (at) -> {
			double u = at.y() - at.z() * towards.y() / towards.z() + tilt * across(at, towards) + offset;
			return 0.12 + 0.88 * edge(toGrid(u, pitch) - 0.19 * pitch);
		};
	}

	/**
	 * Leaves that move in front of a window.
	 */
	static Gobo leaves(Vec towards, long seed) {
		Noise noise = new Noise(seed);
		return (at) -> {
			double u = across(at, towards);
			double v = at.y() - at.z() * towards.y() / towards.z();
			double density = noise.cloud(2.2 * u + 1.4 * v, 5 * v - 1.5 * u);
			return 0.15 + 0.85 * Backdrop.smooth((0.62 - density) / 0.16);
		};
	}

	private static double across(Vec at, Vec towards) {
		return at.x() - at.z() * towards.x() / towards.z();
	}

	private static double toGrid(double at, double pitch) {
		double share = at / pitch - Math.floor(at / pitch);
		return Math.min(share, 1 - share) * pitch;
	}

	private static double edge(double distance) {
		return Backdrop.smooth(0.5 + distance / 0.07);
	}

}
