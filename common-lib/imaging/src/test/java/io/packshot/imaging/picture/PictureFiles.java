package io.packshot.imaging.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes picture files of every kind for tests, without the code under test. */
final class PictureFiles {

	static final PictureMetadata METADATA = new PictureMetadata(
			DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA, "Packshot 0.1 <test> & co", "prv_123",
			"Photo: Müller 📷");

	private PictureFiles() {
	}

	/** Smooth colours with some noise, so that compressed data are long and irregular. */
	static Picture picture(int width, int height, boolean alpha) {
		Random random = new Random(7);
		byte[] rgb = new byte[3 * width * height];
		byte[] opacity = new byte[width * height];
		for (int i = 0; i < width * height; i++) {
			int x = i % width;
			int y = i / width;
			rgb[3 * i] = (byte) (255 * x / width);
			rgb[3 * i + 1] = (byte) (255 * y / height);
			rgb[3 * i + 2] = (byte) (128 + random.nextInt(40));
			opacity[i] = (byte) (1 + (x * 7 + y * 3) % 255);
		}
		return new Picture(width, height, rgb, alpha ? opacity : null);
	}

	static BufferedImage image(Picture picture) {
		BufferedImage image = new BufferedImage(picture.width(), picture.height(),
				(picture.alpha() != null) ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < picture.height(); y++) {
			for (int x = 0; x < picture.width(); x++) {
				image.setRGB(x, y, picture.alphaAt(x, y) << 24 | picture.level(x, y, 0) << 16
						| picture.level(x, y, 1) << 8 | picture.level(x, y, 2));
			}
		}
		return image;
	}

	static byte[] jpeg(BufferedImage image, boolean progressive) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
		return write(writer, image, parameters);
	}

	static byte[] png(BufferedImage image, boolean interlaced) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setProgressiveMode(interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
		return write(writer, image, parameters);
	}

	private static byte[] write(ImageWriter writer, BufferedImage image, ImageWriteParam parameters) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(image, null, null), parameters);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	static BufferedImage readByJdk(byte[] file) {
		try {
			return ImageIO.read(new ByteArrayInputStream(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A PNG out of raw rows, each with its filter byte, for any kind of pixel. */
	static byte[] rawPng(int width, int height, int depth, int colour, byte[] rows, byte[]... chunks) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' });
		out.writeBytes(chunk("IHDR",
				ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth).put((byte) colour).array()));
		for (byte[] chunk : chunks) {
			out.writeBytes(chunk);
		}
		out.writeBytes(chunk("IDAT", deflate(rows)));
		out.writeBytes(chunk("IEND", new byte[0]));
		return out.toByteArray();
	}

	static byte[] chunk(String type, byte[] body) {
		ByteBuffer chunk = ByteBuffer.allocate(12 + body.length);
		chunk.putInt(body.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(body);
		CRC32 crc = new CRC32();
		crc.update(chunk.array(), 4, 4 + body.length);
		return chunk.putInt((int) crc.getValue()).array();
	}

	static byte[] deflate(byte[] bytes) {
		Deflater deflater = new Deflater();
		deflater.setInput(bytes);
		deflater.finish();
		byte[] out = new byte[bytes.length + 100];
		int length = deflater.deflate(out);
		deflater.end();
		return Arrays.copyOf(out, length);
	}

	static byte[] profileChunk(byte[] profile) {
		return chunk("iCCP", concat("name\0\0".getBytes(StandardCharsets.US_ASCII), deflate(profile)));
	}

	/** A JPEG segment behind the start-of-image marker. */
	static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
		int length = body.length + 2;
		byte[] head = { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length };
		return concat(head, body, Arrays.copyOfRange(jpeg, 2, jpeg.length));
	}

	/** A chunk behind the PNG's header. */
	static byte[] withChunk(byte[] png, String type, byte[] body) {
		return withChunk(png, chunk(type, body));
	}

	static byte[] withChunk(byte[] png, byte[] chunk) {
		return concat(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length));
	}

	/** A chunk at the end of a WebP. */
	static byte[] withRiffChunk(byte[] webp, String type, byte[] body) {
		byte[] head = ByteBuffer.allocate(8)
			.order(java.nio.ByteOrder.LITTLE_ENDIAN)
			.put(type.getBytes(StandardCharsets.US_ASCII))
			.putInt(body.length)
			.array();
		byte[] file = concat(webp, head, body, new byte[body.length & 1]);
		ByteBuffer.wrap(file).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
		return file;
	}

	/** An EXIF block with nothing but an orientation. */
	static byte[] exif(int orientation, boolean little) {
		ByteBuffer tiff = ByteBuffer.allocate(26)
			.order(little ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
		tiff.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
		tiff.putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) orientation);
		return tiff.array();
	}

	static byte[] concat(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
