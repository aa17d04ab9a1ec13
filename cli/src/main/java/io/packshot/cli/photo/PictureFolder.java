package io.packshot.cli.photo;

import io.packshot.cli.shell.CommandFailed;
import io.packshot.contract.id.ProductId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The pictures in a folder and the products that they show. */
public final class PictureFolder {

	private static final Map<String, String> MEDIA_TYPES = Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg",
			"image/jpeg", "webp", "image/webp");

	/** Where the id of a product comes from. */
	public enum ProductSource {

		/** The file's name without its ending: one product per picture. */
		NAME,

		/**
		 * The name of the folder that the file lies in: all pictures there show one
		 * product.
		 */
		FOLDER;

		/**
		 * The product that a picture shows; characters that no id may have become
		 * hyphens.
		 */
		public ProductId productOf(Path picture) {
			String cleaned = ((this == NAME) ? stem(picture) : folder(picture)).replaceAll("[^A-Za-z0-9._:-]+", "-")
				.replaceAll("^\\.+", "");
			String cut = (cleaned.length() > 128) ? cleaned.substring(0, 128) : cleaned;
			if (cut.isEmpty()) {
				throw CommandFailed.because("no product id can be made from the name of " + picture);
			}
			return new ProductId(cut);
		}

	}

	private PictureFolder() {
	}

	/**
	 * The JPEG, PNG and WebP files in a folder and below it, in the order of their paths.
	 */
	public static List<Path> list(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw CommandFailed.usage(folder + " is no folder");
		}
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> pictures = files.filter(Files::isRegularFile)
				.filter((file) -> MEDIA_TYPES.containsKey(ending(file)))
				.sorted()
				.toList();
			if (pictures.isEmpty()) {
				throw CommandFailed.because("there is no JPEG, PNG or WebP file in " + folder);
			}
			return pictures;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot list " + folder, ex);
		}
	}

	/** The media type that the file's ending names. */
	public static String mediaType(Path picture) {
		String type = MEDIA_TYPES.get(ending(picture));
		if (type == null) {
			throw CommandFailed.because(picture + " does not end like a JPEG, PNG or WebP file");
		}
		return type;
	}

	private static String ending(Path file) {
		String name = String.valueOf(file.getFileName());
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	private static String folder(Path file) {
		Path folder = file.toAbsolutePath().normalize().getParent();
		return (folder != null && folder.getFileName() != null) ? folder.getFileName().toString() : "";
	}

	private static String stem(Path file) {
		String name = String.valueOf(file.getFileName());
		return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
	}

}
