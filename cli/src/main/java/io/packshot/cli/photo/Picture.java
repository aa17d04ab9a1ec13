package io.packshot.cli.photo;

import io.packshot.contract.id.ProductId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A picture to send.
 *
 * @param product what it shows
 * @param file where it lies
 * @param name the product's name, if it is known
 * @param category the product's category, if it is known
 */
public record Picture(ProductId product, Path file, @Nullable String name, @Nullable String category) {

	/** The bytes of the file. */
	public byte[] read() {
		try {
			return Files.readAllBytes(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + this.file, ex);
		}
	}

	/** The name of the file, for people. */
	public String fileName() {
		return String.valueOf(this.file.getFileName());
	}

	/** The media type that the file's ending names. */
	public String mediaType() {
		return PictureFolder.mediaType(this.file);
	}

}
