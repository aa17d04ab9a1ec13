package io.packshot.imaging.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes ICC profiles out of published primaries (adapted to D50 by Bradford, as in the
 * profiles of Apple, Adobe and Kodak) and curves.
 */
final class Profiles {

	private Profiles() {
	}

	static byte[] of(String name) {
		return switch (name) {
			case "Display P3" -> rgb(name, srgbCurve(), 0.515102, 0.241182, -0.001050, 0.291965, 0.692236, 0.041882,
					0.157153, 0.066582, 0.784378);
			case "Adobe RGB" -> rgb(name, gamma(563 / 256.0), 0.609741, 0.311111, 0.019470, 0.205276, 0.625671,
					0.060867, 0.149185, 0.063217, 0.744568);
			case "ProPhoto RGB" ->
				rgb(name, proPhotoCurve(), 0.797675, 0.288040, 0, 0.135192, 0.711874, 0, 0.031353, 0.000086, 0.825210);
			default -> rgb(name, srgbCurve(), 0.436066, 0.222488, 0.013916, 0.385147, 0.716873, 0.097076, 0.143066,
					0.060608, 0.714096);
		};
	}

	static byte[] grey(double gamma) {
		Map<String, byte[]> tags = new LinkedHashMap<>();
		tags.put("desc", description("Grey"));
		tags.put("wtpt", xyz(0.9642, 1, 0.8249));
		tags.put("kTRC", gamma(gamma));
		return profile("GRAY", tags);
	}

	private static byte[] rgb(String name, byte[] curve, double... primaries) {
		Map<String, byte[]> tags = new LinkedHashMap<>();
		tags.put("desc", description(name));
		tags.put("wtpt", xyz(0.9642, 1, 0.8249));
		for (int i = 0; i < 3; i++) {
			tags.put("rgb".charAt(i) + "XYZ", xyz(primaries[3 * i], primaries[3 * i + 1], primaries[3 * i + 2]));
			tags.put("rgb".charAt(i) + "TRC", curve);
		}
		return profile("RGB ", tags);
	}

	private static byte[] profile(String space, Map<String, byte[]> tags) {
		int at = 132 + 12 * tags.size();
		ByteBuffer directory = ByteBuffer.allocate(at);
		ByteArrayOutputStream bodies = new ByteArrayOutputStream();
		directory.position(128).putInt(tags.size());
		for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
			directory.put(PictureFiles.ascii(tag.getKey())).putInt(at + bodies.size()).putInt(tag.getValue().length);
			bodies.writeBytes(tag.getValue());
			bodies.writeBytes(new byte[-bodies.size() & 3]);
		}
		directory.putInt(0, at + bodies.size()).putInt(8, 0x04000000);
		directory.position(12)
			.put(PictureFiles.ascii("mntr" + space + "XYZ "))
			.position(36)
			.put(PictureFiles.ascii("acsp"));
		directory.putInt(68, fixed(0.9642)).putInt(72, fixed(1)).putInt(76, fixed(0.8249));
		return PictureFiles.concat(directory.array(), bodies.toByteArray());
	}

	private static byte[] description(String text) {
		ByteBuffer tag = ByteBuffer.allocate(28 + 2 * text.length());
		tag.put(PictureFiles.ascii("mluc\0\0\0\0")).putInt(1).putInt(12).put(PictureFiles.ascii("enUS"));
		tag.putInt(2 * text.length()).putInt(28);
		text.chars().forEach((c) -> tag.putChar((char) c));
		return tag.array();
	}

	private static byte[] xyz(double... values) {
		ByteBuffer tag = ByteBuffer.allocate(20).put(PictureFiles.ascii("XYZ \0\0\0\0"));
		for (double value : values) {
			tag.putInt(fixed(value));
		}
		return tag.array();
	}

	private static byte[] gamma(double gamma) {
		return ByteBuffer.allocate(16)
			.put(PictureFiles.ascii("curv\0\0\0\0"))
			.putInt(1)
			.putShort((short) Math.round(256 * gamma))
			.array();
	}

	private static byte[] srgbCurve() {
		return parametric(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
	}

	private static byte[] proPhotoCurve() {
		return parametric(1.8, 1, 0, 1 / 16.0, 1 / 32.0);
	}

	private static byte[] parametric(double... parameters) {
		ByteBuffer tag = ByteBuffer.allocate(12 + 4 * parameters.length);
		tag.put(PictureFiles.ascii("para\0\0\0\0")).putShort((short) 3).putShort((short) 0);
		for (double parameter : parameters) {
			tag.putInt(fixed(parameter));
		}
		return tag.array();
	}

	private static int fixed(double value) {
		return (int) Math.round(65536 * value);
	}

}
