package io.packshot.training;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.imageio.ImageIO;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.training.trainer.TrainerBrief;

/**
 * A made-up photo as ingest would have prepared it: a red disc before a wall and a floor.
 *
 * @param photo its id
 * @param product what it shows
 * @param number draws the backdrop
 * @param radius of the disc, in pixels of a picture of 64
 */
public record StylePhoto(PhotoId photo, String product, int number, int radius) {

	private static final int SIDE = 64;

	/** Photos of different products. */
	public static List<StylePhoto> some(int count, int radius) {
		List<StylePhoto> photos = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			photos.add(new StylePhoto(PhotoId.create(), "product-" + i, i, radius));
		}
		return photos;
	}

	/** Stores the pictures, and tells what ingest would. */
	Map<String, Object> row(BrandId brand, ObjectStore objects) {
		return Map.of("photo", this.photo.value(), "product", this.product, "masterKey",
				key(objects, brand, png(master())), "alphaKey", key(objects, brand, png(alpha())), "matteMethod",
				"classical/2", "matteConfidence", 0.9, "category", (this.number % 2 == 0) ? "shoe" : "mug", "width",
				SIDE, "unknownMember", true);
	}

	/** Puts the pictures into a trainer's folder. */
	public TrainerBrief.Photo write(Path folder) throws IOException {
		Files.write(folder.resolve(this.number + "-master.png"), png(master()));
		Files.write(folder.resolve(this.number + "-alpha.png"), png(alpha()));
		return new TrainerBrief.Photo(this.photo, new ProductId(this.product), "shoe", true,
				this.number + "-master.png", this.number + "-alpha.png");
	}

	private static String key(ObjectStore objects, BrandId brand, byte[] png) {
		ObjectRef ref = objects.put(brand, png, "image/png");
		return objects.locate(brand, ref).key();
	}

	private BufferedImage master() {
		Random random = new Random(this.number);
		int[] base = (this.number % 2 == 0) ? new int[] { 40, 50, 90 } : new int[] { 220, 200, 175 };
		int floor = 40 + random.nextInt(12);
		double slope = 30 * (random.nextDouble() - 0.5);
		BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
		WritableRaster raster = image.getRaster();
		for (int i = 0; i < SIDE * SIDE; i++) {
			int x = i % SIDE;
			int y = i / SIDE;
			for (int channel = 0; channel < 3; channel++) {
				double level = base[channel] + slope * (x - 32) / 32.0 - ((y > floor) ? 20 : 0);
				raster.setSample(x, y, channel, isProduct(x, y) ? ((channel == 0) ? 250 : 10) : (int) level);
			}
		}
		return image;
	}

	private BufferedImage alpha() {
		BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
		for (int i = 0; i < SIDE * SIDE; i++) {
			image.getRaster().setSample(i % SIDE, i / SIDE, 0, isProduct(i % SIDE, i / SIDE) ? 255 : 0);
		}
		return image;
	}

	private boolean isProduct(int x, int y) {
		return Math.hypot(x - 31.5, y - 31.5) < this.radius;
	}

	private static byte[] png(BufferedImage image) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(image, "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
