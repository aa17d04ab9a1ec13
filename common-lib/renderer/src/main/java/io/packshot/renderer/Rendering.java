package io.packshot.renderer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntUnaryOperator;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A rendered photo with its truth. The arrays are the rendering's own: read them, copy
 * them before a change.
 */
public final class Rendering {

	private final Planes planes;

	private final Map<String, String> labels;

	Rendering(Planes planes, Map<String, String> labels) {
		this.planes = planes;
		this.labels = Map.copyOf(labels);
	}

	/**
	 * The side of the square picture, in px.
	 */
	public int size() {
		return this.planes.size();
	}

	/**
	 * The photo: interleaved sRGB, 8 bits per channel, size * size * 3 bytes.
	 */
	public byte[] beauty() {
		return this.planes.beauty();
	}

	/**
	 * The same set without the product, in the same layout. Equal to the photo wherever
	 * the product neither stands nor casts a shadow or mirror image.
	 */
	public byte[] plate() {
		return this.planes.plate();
	}

	/**
	 * The share of each pixel that the product covers: size * size bytes, 255 inside.
	 */
	public byte[] alpha() {
		return this.planes.alpha();
	}

	/**
	 * What is to be seen, by {@code category}, {@code scene}, {@code background},
	 * {@code light-direction}, {@code light-hardness}, {@code dominant-colours} (comma
	 * separated, largest first) and {@code view}.
	 */
	public Map<String, String> labels() {
		return this.labels;
	}

	/**
	 * The photo as PNG.
	 */
	public byte[] beautyPng() {
		return png(BufferedImage.TYPE_INT_RGB, this::beautyAt);
	}

	/**
	 * The clean plate as PNG.
	 */
	public byte[] platePng() {
		return png(BufferedImage.TYPE_INT_RGB, (pixel) -> rgb(plate(), pixel));
	}

	/**
	 * Alpha as an 8-bit grey PNG.
	 */
	public byte[] alphaPng() {
		BufferedImage image = new BufferedImage(size(), size(), BufferedImage.TYPE_BYTE_GRAY);
		image.getRaster().setDataElements(0, 0, size(), size(), alpha());
		return png(image);
	}

	/**
	 * The photo cut out: RGBA, straight alpha. At the edge the colours still hold some of
	 * the backdrop, as in a photo.
	 */
	public byte[] cutoutPng() {
		return png(BufferedImage.TYPE_INT_ARGB, (pixel) -> ((alpha()[pixel] & 255) << 24) | beautyAt(pixel));
	}

	private int beautyAt(int pixel) {
		return rgb(beauty(), pixel);
	}

	private static int rgb(byte[] plane, int pixel) {
		int at = 3 * pixel;
		return ((plane[at] & 255) << 16) | ((plane[at + 1] & 255) << 8) | (plane[at + 2] & 255);
	}

	private byte[] png(int type, IntUnaryOperator pixels) {
		BufferedImage image = new BufferedImage(size(), size(), type);
		int[] packed = new int[size() * size()];
		Arrays.setAll(packed, pixels);
		image.setRGB(0, 0, size(), size(), packed, 0, size());
		return png(image);
	}

	private static byte[] png(BufferedImage image) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageIO.write(image, "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
