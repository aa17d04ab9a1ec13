package io.packshot.inference.plate;

import io.packshot.imaging.measure.Srgb;
import io.packshot.scenemodel.plate.Grain;
import io.packshot.scenemodel.plate.LinearPlate;
import io.packshot.scenemodel.plate.PlateFinish;

/** Gives plates the fine grain that keeps them free of bands in delivered files. */
final class Grains {

	private Grains() {
	}

	/** The plate with grain and dither, in linear light within 0 to 1. */
	static LinearPlate add(LinearPlate plate, long seed) {
		byte[] levels = PlateFinish.develop(plate, Grain.DELIVERY, seed);
		float[] linear = new float[levels.length];
		for (int i = 0; i < levels.length; i++) {
			linear[i] = (float) Srgb.linear(levels[i] & 0xff);
		}
		return new LinearPlate(plate.width(), plate.height(), linear);
	}

}
