package io.packshot.scenemodel.plate;

/**
 * A colour in linear light with the primaries of sRGB.
 *
 * @param red 0 to 1
 * @param green 0 to 1
 * @param blue 0 to 1
 */
public record Colour(double red, double green, double blue) {

	public Colour {
		if (!(red >= 0 && red <= 1 && green >= 0 && green <= 1 && blue >= 0 && blue <= 1)) {
			throw new IllegalArgumentException("a colour's channels lie within 0 to 1");
		}
	}

	/**
	 * A colour written as brands write it.
	 * @param hex six hexadecimal digits of sRGB after a number sign, as in
	 * {@code #c8b9a6}
	 */
	public static Colour ofHex(String hex) {
		if (!hex.matches("#[0-9a-fA-F]{6}")) {
			throw new IllegalArgumentException("a colour is written as #rrggbb");
		}
		int code = Integer.parseInt(hex.substring(1), 16);
		return new Colour(Srgb.toLinear((code >> 16) / 255.0), Srgb.toLinear((code >> 8 & 0xff) / 255.0),
				Srgb.toLinear((code & 0xff) / 255.0));
	}

	/** The channel's value: 0 red, 1 green, 2 blue. */
	double channel(int channel) {
		return switch (channel) {
			case 0 -> this.red;
			case 1 -> this.green;
			default -> this.blue;
		};
	}

}
