package io.packshot.imaging.picture;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An embedded colour profile (ICC.1:2022; version 2 alike), read with bounds checked.
 * Throws {@link IndexOutOfBoundsException} or {@link IllegalArgumentException} where it
 * is damaged.
 */
final class IccProfile {

	private static final int MAX_TAGS = 1000;

	private final Bytes bytes;

	private final Map<String, Bytes> tags = new HashMap<>();

	IccProfile(Bytes bytes) {
		this.bytes = bytes;
		if (!bytes.startsWith(36, "acsp")) {
			throw new IllegalArgumentException("no profile signature");
		}
		long count = bytes.u32(128);
		if (count > MAX_TAGS) {
			throw new IllegalArgumentException(count + " tags");
		}
		for (int i = 0; i < count; i++) {
			int at = 132 + 12 * i;
			this.tags.put(bytes.latin1(at, 4), bytes.slice(bytes.u32(at + 4), bytes.u32(at + 8)));
		}
	}

	/** The colour space of the levels, such as {@code "RGB "}. */
	String space() {
		return this.bytes.latin1(16, 4);
	}

	/** Whether primaries and curves say everything. */
	boolean isMatrix() {
		return space().equals("RGB ") && connectsOverXyz() && !this.tags.containsKey("A2B0");
	}

	/** Whether one curve of grey says everything. */
	boolean isGrey() {
		return space().equals("GRAY") && connectsOverXyz() && !this.tags.containsKey("A2B0");
	}

	private boolean connectsOverXyz() {
		return this.bytes.startsWith(20, "XYZ ");
	}

	byte[] toArray() {
		return this.bytes.toArray();
	}

	/**
	 * The profile's own name in plain text, at most 80 characters; empty if unreadable.
	 */
	String description() {
		Bytes tag = this.tags.get("desc");
		if (tag == null) {
			return "";
		}
		try {
			String text = tag.startsWith(0, "mluc") ? firstTranslation(tag) : tag.latin1(12, Math.max(0, tag.i32(8)));
			String plain = text.replaceAll("\\p{C}", "").strip();
			return plain.substring(0, Math.min(80, plain.length()));
		}
		catch (IndexOutOfBoundsException ex) {
			return "";
		}
	}

	private static String firstTranslation(Bytes tag) {
		return new String(tag.slice(tag.u32(24), tag.u32(20)).toArray(), StandardCharsets.UTF_16BE);
	}

	/** The XYZ (D50) colour of a tag such as {@code rXYZ}. */
	double[] xyz(String name) {
		Bytes tag = tag(name);
		return new double[] { fixed(tag, 8), fixed(tag, 12), fixed(tag, 16) };
	}

	/** Linear light, in steps of 1/maxLevel, by the curve of a tag such as rTRC. */
	float[] curve(String name, int maxLevel) {
		Bytes tag = tag(name);
		float[] table = new float[maxLevel + 1];
		for (int i = 0; i <= maxLevel; i++) {
			double x = (double) i / maxLevel;
			table[i] = (float) (tag.startsWith(0, "para") ? parametric(tag, x) : sampled(tag, x));
			if (!Float.isFinite(table[i])) {
				throw new IllegalArgumentException("curve " + name);
			}
		}
		return table;
	}

	private Bytes tag(String name) {
		@Nullable Bytes tag = this.tags.get(name);
		if (tag == null) {
			throw new IllegalArgumentException("no " + name);
		}
		return tag;
	}

	/** Type {@code curv} (section 10.6): nothing, one exponent, or a table. */
	private static double sampled(Bytes tag, double x) {
		if (!tag.startsWith(0, "curv")) {
			throw new IllegalArgumentException("unknown kind of curve");
		}
		long count = tag.u32(8);
		if (count == 0) {
			return x;
		}
		if (count == 1) {
			return StrictMath.pow(x, tag.u16(12) / 256.0);
		}
		double place = x * (count - 1);
		int below = (int) Math.min(count - 2, (long) place);
		double share = place - below;
		return ((1 - share) * tag.u16(12 + 2 * below) + share * tag.u16(14 + 2 * below)) / 65535;
	}

	/** Type {@code para} (section 10.18), functions 0 to 4. */
	private static double parametric(Bytes tag, double x) {
		int function = tag.u16(8);
		double g = fixed(tag, 12);
		if (function == 0) {
			return StrictMath.pow(x, g);
		}
		double a = fixed(tag, 16);
		double b = fixed(tag, 20);
		double curved = StrictMath.pow(Math.max(0, a * x + b), g);
		return switch (function) {
			case 1 -> (x >= -b / a) ? curved : 0;
			case 2 -> ((x >= -b / a) ? curved : 0) + fixed(tag, 24);
			case 3 -> (x >= fixed(tag, 28)) ? curved : fixed(tag, 24) * x;
			case 4 -> (x >= fixed(tag, 28)) ? curved + fixed(tag, 32) : fixed(tag, 24) * x + fixed(tag, 36);
			default -> throw new IllegalArgumentException("parametric curve " + function);
		};
	}

	private static double fixed(Bytes bytes, int at) {
		return bytes.i32(at) / 65536.0;
	}

}
