package io.packshot.renderer.colour;

import java.util.Locale;

/**
 * A colour that has a name a shopper would use.
 */
public enum Swatch {

	WHITE(0xF1F0EC), CREAM(0xF0E6D4), OAT(0xE2D3BC), SAND(0xD6BF9C), STONE(0xB7AFA3), CLAY(0xB47B62),
	TERRACOTTA(0xBE5F3E), RUST(0x9A4A2E), MUSTARD(0xD09C37), HONEY(0xE2B55F), SAGE(0x9BAC88), OLIVE(0x6C6E40),
	FOREST(0x2F5141), MINT(0xBFD8C8), SKY(0xA8C4D9), DENIM(0x4D6E90), NAVY(0x24364F), TEAL(0x2F6B6E), MIST(0xC8D2D4),
	SLATE(0x56626B), CHARCOAL(0x36393D), INK(0x202327), ROSE(0xD7A199), BLUSH(0xEBCABF), BERRY(0x8C3C52),
	PLUM(0x5C3B54), LILAC(0xB8A6C8), BRASS(0xC9A35C), COPPER(0xC9825E), STEEL(0xB9BDC1), WALNUT(0x6B4630),
	OAK(0xC19A6B);

	private final int code;

	Swatch(int code) {
		this.code = code;
	}

	/**
	 * Its reflectance in linear light.
	 */
	public Rgb rgb() {
		return Rgb.ofSrgb(this.code);
	}

	/**
	 * The name in labels and captions.
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
