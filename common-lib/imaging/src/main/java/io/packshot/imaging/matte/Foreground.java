package io.packshot.imaging.matte;

import java.util.Arrays;

import io.packshot.imaging.measure.Srgb;
import io.packshot.imaging.picture.Picture;

/**
 * The product's own colours where the backdrop shines through its edges. Without them a
 * cutout carries a halo of its old backdrop. Solves for foreground and background
 * together from coarse to fine, after Germer, Uelwer, Conrad and Harmeling, "Fast
 * Multi-Level Foreground Estimation" (ICPR 2020). Never changes a pixel of alpha 255.
 * Stateless, safe for any thread.
 */
public final class Foreground {

	private Foreground() {
	}

	/**
	 * Estimates the colours.
	 * @param photo the photo
	 * @param matte its matte
	 * @return an opaque picture of the photo's size; equal to the photo where the matte
	 * is 255 and of no meaning where it is 0
	 */
	public static Picture of(Picture photo, Matte matte) {
		matte.checkFits(photo);
		// A cut-out's colours are the product's own already; nothing was mixed into them.
		if (Arrays.equals(photo.alpha(), matte.alpha())) {
			return photo.withAlpha(null);
		}
		int width = photo.width();
		int height = photo.height();
		ForegroundLevels levels = new ForegroundLevels(photo.rgb(), matte.alpha(), width, height);
		float[] estimated = levels.solve();
		byte[] rgb = photo.rgb().clone();
		for (int i = 0; i < width * height; i++) {
			int alpha = matte.alpha()[i] & 0xff;
			if (alpha == 255 || alpha == 0) {
				continue;
			}
			for (int c = 0; c < 3; c++) {
				rgb[3 * i + c] = (byte) Srgb.level(estimated[3 * i + c]);
			}
		}
		return Picture.opaque(width, height, rgb);
	}

}
