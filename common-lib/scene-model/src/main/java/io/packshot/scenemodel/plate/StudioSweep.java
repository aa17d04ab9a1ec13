package io.packshot.scenemodel.plate;

/**
 * A photo studio's paper sweep, rendered without any model: a floor that bends into a
 * wall along a quarter of a cylinder, a matte paint, one lamp with the inverse-square law
 * and Lambert's cosine, and light from all sides. Lengths are in camera heights: the
 * camera is at height 1 above the floor and looks along the depth.
 *
 * @param paint colour where the backdrop is brightest
 * @param pitch degrees by which the camera looks down, 0 to 45
 * @param wall depth of the wall, 3 to 50
 * @param bend radius of the bend, above 0 and below the wall's depth
 * @param lamp where the lamp hangs
 * @param fill light from all sides as a share of the brightest lamp light, 0 to 10
 */
public record StudioSweep(Colour paint, double pitch, double wall, double bend, Lamp lamp, double fill) {

	/** Half the shorter side of the picture lies this far from its middle at depth 1. */
	private static final double LENS = 0.45;

	private static final int EXPOSURE_GRID = 64;

	public StudioSweep {
		if (!(pitch >= 0 && pitch <= 45) || !(wall >= 3 && wall <= 50) || !(bend > 0 && bend < wall)
				|| !(fill >= 0 && fill <= 10)) {
			throw new IllegalArgumentException(
					"no sweep has pitch " + pitch + ", wall " + wall + ", bend " + bend + " and fill " + fill);
		}
	}

	/**
	 * A lamp's place.
	 *
	 * @param across to the right of the camera, -20 to 20
	 * @param height above the floor, 1 to 20
	 * @param depth in front of the camera, -20 to 20
	 */
	public record Lamp(double across, double height, double depth) {

		public Lamp {
			if (!(Math.abs(across) <= 20) || !(height >= 1 && height <= 20) || !(Math.abs(depth) <= 20)) {
				throw new IllegalArgumentException("a lamp hangs within 20 camera heights");
			}
		}

	}

	/** The usual product table: soft light from the upper left, a wide bend. */
	public static StudioSweep of(Colour paint) {
		return new StudioSweep(paint, 11, 6, 2.5, new Lamp(-1.6, 4.2, 2.2), 0.35);
	}

	/**
	 * The sweep at that size.
	 * @param width pixels across
	 * @param height pixels down
	 */
	public LinearPlate render(int width, int height) {
		LinearPlate.requireSize(width, height);
		double exposure = 1 / (brightest() * (1 + this.fill));
		double scale = 2 * LENS / Math.min(width, height);
		double ambient = this.fill * brightest();
		float[] rgb = new float[3 * width * height];
		for (int y = 0; y < height; y++) {
			Surface surface = surface((height / 2.0 - y - 0.5) * scale);
			for (int x = 0; x < width; x++) {
				double across = (x + 0.5 - width / 2.0) * scale * surface.reach();
				// Outside the grid that set the exposure it may be a trace brighter.
				double light = Math.min(1, exposure * (lamplight(surface, across) + ambient));
				for (int channel = 0; channel < 3; channel++) {
					rgb[3 * (y * width + x) + channel] = (float) (light * this.paint.channel(channel));
				}
			}
		}
		return new LinearPlate(width, height, rgb);
	}

	/**
	 * Where the floor begins to bend, as a share of the height of a square picture from
	 * its top: products stand below it.
	 */
	public double floorLine() {
		double tangent = -1 / (this.wall - this.bend);
		double pitchTangent = StrictMath.tan(StrictMath.toRadians(this.pitch));
		double lens = (tangent + pitchTangent) / (1 - tangent * pitchTangent);
		return 0.5 - lens / (2 * LENS);
	}

	/** The same for every size, so that a preview shows the delivery's tones. */
	private double brightest() {
		double most = 0;
		for (int y = 0; y < EXPOSURE_GRID; y++) {
			Surface surface = surface(LENS * (1 - (2 * y + 1.0) / EXPOSURE_GRID));
			for (int x = 0; x < EXPOSURE_GRID; x++) {
				double across = LENS * ((2 * x + 1.0) / EXPOSURE_GRID - 1) * surface.reach();
				most = Math.max(most, lamplight(surface, across));
			}
		}
		return most;
	}

	private double lamplight(Surface surface, double across) {
		double x = this.lamp.across() - across;
		double y = this.lamp.height() - surface.height();
		double z = this.lamp.depth() - surface.depth();
		double square = x * x + y * y + z * z;
		double cosine = y * surface.normalUp() - z * surface.normalBack();
		return Math.max(0, cosine) / (square * Math.sqrt(square));
	}

	/**
	 * What the camera sees along one row: every ray of a row has the same height and
	 * depth.
	 */
	private Surface surface(double lens) {
		double radians = StrictMath.toRadians(this.pitch);
		double rise = lens * StrictMath.cos(radians) - StrictMath.sin(radians);
		double ahead = StrictMath.cos(radians) + lens * StrictMath.sin(radians);
		double bendStart = this.wall - this.bend;
		if (rise < 0 && ahead / -rise <= bendStart) {
			double reach = 1 / -rise;
			return new Surface(reach, 0, reach * ahead, 1, 0);
		}
		double reach = this.wall / ahead;
		if (1 + reach * rise >= this.bend) {
			return new Surface(reach, 1 + reach * rise, this.wall, 0, 1);
		}
		// The far crossing with the cylinder around (bendStart, bend).
		double up = 1 - this.bend;
		double a = rise * rise + ahead * ahead;
		double half = up * rise - bendStart * ahead;
		double c = up * up + bendStart * bendStart - this.bend * this.bend;
		reach = (-half + Math.sqrt(Math.max(0, half * half - a * c))) / a;
		double height = 1 + reach * rise;
		double depth = reach * ahead;
		return new Surface(reach, height, depth, (this.bend - height) / this.bend, (depth - bendStart) / this.bend);
	}

	/**
	 * A line across the sweep.
	 *
	 * @param reach how far along the ray
	 * @param height above the floor
	 * @param depth from the camera
	 * @param normalUp upward part of the surface's normal
	 * @param normalBack part of the normal that points back to the camera
	 */
	private record Surface(double reach, double height, double depth, double normalUp, double normalBack) {
	}

}
