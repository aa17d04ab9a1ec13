package io.packshot.training.trainer;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import io.packshot.imaging.picture.Picture;
import io.packshot.scenemodel.plate.MattedPhoto;

/**
 * A photo as ingest has prepared it: masters are 8-bit sRGB PNGs, mattes 8-bit grey ones.
 * Values are taken as they stand, without any colour conversion.
 *
 * @param picture the photo
 * @param alpha its matte, one byte per pixel, 0 backdrop to 255 product
 */
@SuppressWarnings("ArrayRecordComponent")
record PhotoFile(Picture picture, byte[] alpha) {

	/** Reads a photo with its matte. */
	static PhotoFile read(Path master, Path alpha) {
		Raster colours = raster(master);
		Raster matte = raster(alpha);
		int width = colours.getWidth();
		int height = colours.getHeight();
		if (matte.getWidth() != width || matte.getHeight() != height) {
			throw new IllegalArgumentException("matte and photo differ in size: " + master.getFileName());
		}
		return new PhotoFile(Picture.opaque(width, height, interleaved(colours)), band(matte, 0));
	}

	/** The same pixels, to take the product out of them. */
	MattedPhoto matted() {
		return new MattedPhoto(this.picture.width(), this.picture.height(), this.picture.rgb(), this.alpha);
	}

	private static Raster raster(Path file) {
		try {
			BufferedImage image = ImageIO.read(file.toFile());
			if (image == null || image.getRaster().getSampleModel().getSampleSize(0) != 8) {
				throw new IllegalArgumentException(file.getFileName() + " is not an 8-bit PNG");
			}
			return image.getRaster();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] interleaved(Raster raster) {
		int bands = Math.min(3, raster.getNumBands());
		byte[] rgb = new byte[3 * raster.getWidth() * raster.getHeight()];
		for (int channel = 0; channel < 3; channel++) {
			// A grey photo has the same value in all channels.
			byte[] band = band(raster, Math.min(channel, (bands < 3) ? 0 : 2));
			for (int i = 0; i < band.length; i++) {
				rgb[3 * i + channel] = band[i];
			}
		}
		return rgb;
	}

	private static byte[] band(Raster raster, int band) {
		int width = raster.getWidth();
		byte[] values = new byte[width * raster.getHeight()];
		int[] row = new int[width];
		for (int y = 0; y < raster.getHeight(); y++) {
			raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, band, row);
			for (int x = 0; x < width; x++) {
				values[y * width + x] = (byte) row[x];
			}
		}
		return values;
	}

}
