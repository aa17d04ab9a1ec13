package io.packshot.evaluation.candidate;

import java.util.List;

import io.packshot.imaging.picture.DigitalSourceType;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureEncoder;
import io.packshot.imaging.picture.PictureMetadata;
import io.packshot.imaging.picture.Thumbnails;

/** Several pictures in rows on one PNG, for people who read a report. */
final class ContactSheet {

	private static final int TILE = 128;

	private static final int COLUMNS = 8;

	private static final int MOST = 32;

	private static final PictureMetadata METADATA = new PictureMetadata(DigitalSourceType.COMPOSITE_SYNTHETIC,
			"Packshot", "", "");

	private ContactSheet() {
	}

	/**
	 * The first pictures, side by side.
	 * @param pictures at least one
	 */
	static byte[] png(List<Picture> pictures) {
		int count = Math.min(MOST, pictures.size());
		int columns = Math.min(COLUMNS, count);
		int rows = (count + columns - 1) / columns;
		byte[] rgb = new byte[3 * columns * rows * TILE * TILE];
		for (int i = 0; i < count; i++) {
			Picture tile = Thumbnails.shrink(pictures.get(i), TILE);
			int left = i % columns * TILE;
			for (int y = 0; y < tile.height(); y++) {
				int row = i / columns * TILE + y;
				System.arraycopy(tile.rgb(), 3 * y * tile.width(), rgb, 3 * (row * columns * TILE + left),
						3 * tile.width());
			}
		}
		return PictureEncoder.encodePng(Picture.opaque(columns * TILE, rows * TILE, rgb), METADATA);
	}

}
