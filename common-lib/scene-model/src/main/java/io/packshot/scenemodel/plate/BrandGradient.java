package io.packshot.scenemodel.plate;

/**
 * A backdrop that runs from one brand colour to another along a direction, evenly to the
 * eye (mixed in OKLab), without any model.
 *
 * @param from colour at the start
 * @param to colour at the end
 * @param degrees direction in which the colour runs: 0 to the right, 90 downwards
 */
public record BrandGradient(Colour from, Colour to, double degrees) {

	public BrandGradient {
		if (!Double.isFinite(degrees)) {
			throw new IllegalArgumentException("a direction is a finite number of degrees");
		}
	}

	/**
	 * The backdrop at that size; the two colours lie in opposite corners or edges
	 * whatever the shape.
	 * @param width pixels across
	 * @param height pixels down
	 */
	public LinearPlate render(int width, int height) {
		LinearPlate.requireSize(width, height);
		Oklab start = Oklab.of(this.from);
		Oklab end = Oklab.of(this.to);
		double radians = StrictMath.toRadians(this.degrees);
		double across = StrictMath.cos(radians);
		double down = StrictMath.sin(radians);
		double reach = Math.abs(across) * width + Math.abs(down) * height;
		float[] rgb = new float[3 * width * height];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				double along = across * (x + 0.5 - width / 2.0) + down * (y + 0.5 - height / 2.0);
				Colour colour = start.mix(end, 0.5 + along / reach).toColour();
				for (int channel = 0; channel < 3; channel++) {
					rgb[3 * (y * width + x) + channel] = (float) colour.channel(channel);
				}
			}
		}
		return new LinearPlate(width, height, rgb);
	}

}
