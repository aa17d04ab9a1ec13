package io.packshot.imaging.picture;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

import io.packshot.imaging.picture.ColourProfile.Treatment;

/**
 * The way from a file's levels to sRGB. Profiles made of primaries and curves, which is
 * what cameras and editors embed, are converted here: relative colorimetric, in floating
 * point, the same on every machine. Profiles made of tables go through the JDK's colour
 * management.
 *
 * @param profile what was found and is done
 * @param row does it
 */
record IccConversion(ColourProfile profile, SrgbRow row) {

	/**
	 * XYZ relative to D50 to linear sRGB: the inverse of the sRGB primaries adapted by
	 * Bradford (Lindbloom, RGB/XYZ matrices).
	 */
	private static final double[][] D50_TO_SRGB = { { 3.1338561, -1.6168667, -0.4906146 },
			{ -0.9787684, 1.9161415, 0.0334540 }, { 0.0719453, -0.2289914, 1.4052427 } };

	/** Primaries of real sRGB profiles differ by less, rounding included. */
	private static final double SAME_PRIMARIES = 0.001;

	/** Some sRGB profiles describe the curve by very few points. */
	private static final double SAME_LEVELS = 0.75;

	/**
	 * Finds the conversion.
	 * @param file what the file said
	 * @param maxLevel 255 or 65535
	 */
	static IccConversion of(PictureFile file, int maxLevel) {
		if (file.icc().isEmpty()) {
			return asSrgb(Treatment.NONE, "", maxLevel);
		}
		String description = "";
		try {
			IccProfile icc = new IccProfile(file.icc());
			description = icc.description();
			return of(icc, description, !file.grey(), maxLevel);
		}
		catch (RuntimeException ex) {
			// a picture without its profile is worth more than no picture; the caller is
			// told
			return asSrgb(Treatment.DAMAGED, description, maxLevel);
		}
	}

	private static IccConversion of(IccProfile icc, String description, boolean colour, int maxLevel) {
		boolean rgb = icc.space().equals("RGB ");
		if (!rgb && (colour || !icc.space().equals("GRAY"))) {
			throw new IllegalArgumentException("a profile for " + icc.space());
		}
		if (icc.isMatrix()) {
			return matrix(icc, description, maxLevel);
		}
		if (icc.isGrey()) {
			return grey(icc, description, maxLevel);
		}
		return tables(icc, description, rgb ? 3 : 1, maxLevel);
	}

	private static IccConversion asSrgb(Treatment treatment, String description, int maxLevel) {
		return new IccConversion(new ColourProfile(treatment, description), SrgbRow.untouched(maxLevel));
	}

	private static IccConversion matrix(IccProfile icc, String description, int maxLevel) {
		float[][] curves = { icc.curve("rTRC", maxLevel), icc.curve("gTRC", maxLevel), icc.curve("bTRC", maxLevel) };
		float[][] m = toSrgb(icc.xyz("rXYZ"), icc.xyz("gXYZ"), icc.xyz("bXYZ"));
		if (isIdentity(m) && isSrgb(curves[0]) && isSrgb(curves[1]) && isSrgb(curves[2])) {
			return asSrgb(Treatment.SRGB, description, maxLevel);
		}
		SrgbRow row = (levels, pixels, rgb, at) -> {
			for (int i = 0; i < 3 * pixels; i += 3) {
				float r = curves[0][levels[i]];
				float g = curves[1][levels[i + 1]];
				float b = curves[2][levels[i + 2]];
				rgb[at + i] = Srgb.level(m[0][0] * r + m[0][1] * g + m[0][2] * b);
				rgb[at + i + 1] = Srgb.level(m[1][0] * r + m[1][1] * g + m[1][2] * b);
				rgb[at + i + 2] = Srgb.level(m[2][0] * r + m[2][1] * g + m[2][2] * b);
			}
		};
		return new IccConversion(new ColourProfile(Treatment.CONVERTED, description), row);
	}

	private static float[][] toSrgb(double[]... primaries) {
		double white = primaries[0][1] + primaries[1][1] + primaries[2][1];
		if (Math.abs(white - 1) > 0.1) {
			throw new IllegalArgumentException("primaries whose white has luminance " + white);
		}
		float[][] product = new float[3][3];
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				for (int k = 0; k < 3; k++) {
					product[i][j] += (float) (D50_TO_SRGB[i][k] * primaries[j][k]);
				}
			}
		}
		return product;
	}

	private static boolean isIdentity(float[][] m) {
		boolean same = true;
		for (int i = 0; i < 9; i++) {
			same &= Math.abs(m[i / 3][i % 3] - ((i % 4 == 0) ? 1 : 0)) < SAME_PRIMARIES;
		}
		return same;
	}

	private static boolean isSrgb(float[] curve) {
		for (int level = 0; level < 256; level++) {
			double encoded = 255 * Srgb.encode(Math.max(0, curve[level * ((curve.length - 1) / 255)]));
			if (Math.abs(encoded - level) > SAME_LEVELS) {
				return false;
			}
		}
		return true;
	}

	private static IccConversion grey(IccProfile icc, String description, int maxLevel) {
		float[] curve = icc.curve("kTRC", maxLevel);
		if (isSrgb(curve)) {
			return asSrgb(Treatment.SRGB, description, maxLevel);
		}
		SrgbRow row = (levels, pixels, rgb, at) -> {
			for (int i = 0; i < 3 * pixels; i++) {
				rgb[at + i] = Srgb.level(curve[levels[i]]);
			}
		};
		return new IccConversion(new ColourProfile(Treatment.CONVERTED, description), row);
	}

	private static IccConversion tables(IccProfile icc, String description, int channels, int maxLevel) {
		ICC_Profile source = ICC_Profile.getInstance(icc.toArray());
		ICC_Profile target = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
		ColorConvertOp op = new ColorConvertOp(new ICC_Profile[] { source, target }, null);
		int depth = (maxLevel == 255) ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
		SrgbRow row = (levels, pixels, rgb, at) -> {
			WritableRaster in = Raster.createInterleavedRaster(depth, pixels, 1, channels, null);
			WritableRaster out = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, pixels, 1, 3, null);
			for (int i = 0; i < pixels; i++) {
				for (int channel = 0; channel < channels; channel++) {
					in.setSample(i, 0, channel, levels[3 * i + channel]);
				}
			}
			op.filter(in, out);
			System.arraycopy(out.getDataElements(0, 0, pixels, 1, null), 0, rgb, at, 3 * pixels);
		};
		row.convert(new int[3], 1, new byte[3], 0);
		return new IccConversion(new ColourProfile(Treatment.CONVERTED, description), row);
	}

}
