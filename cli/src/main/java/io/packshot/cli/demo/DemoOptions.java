package io.packshot.cli.demo;

import io.packshot.cli.photo.PictureFolder;
import io.packshot.contract.object.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to show.
 *
 * @param photos the brand's style photos, if it has any
 * @param products pictures of the products; null for the sample catalog
 * @param quick fewer and smaller pictures
 * @param out where the result goes
 */
record DemoOptions(@Nullable Path photos, @Nullable Path products, boolean quick, Path out) {

	/** Side of the pictures and images in pixels. */
	int size() {
		return this.quick ? 512 : 1024;
	}

	/** Products of the sample catalog. */
	int sampleProducts() {
		return this.quick ? 6 : 12;
	}

	/**
	 * The slug of the brand: each set of pictures is a brand of its own, so that no model
	 * learns from another demo's photos.
	 */
	String brand() {
		if (this.photos == null && this.products == null) {
			return this.quick ? "packshot-demo-quick" : "packshot-demo";
		}
		String folders = this.photos + "\n" + this.products + "\n" + this.quick;
		return "packshot-demo-" + Digest.of(folders.getBytes(StandardCharsets.UTF_8)).value().substring(0, 6);
	}

	/** Equal for equal options on equal folders. */
	String identity() {
		StringBuilder text = new StringBuilder(
				"brand=" + brand() + "\nquick=" + this.quick + "\nout=" + this.out + "\n");
		describe("photos", this.photos, text);
		describe("products", this.products, text);
		return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8)).value().substring(0, 12);
	}

	/** The words that a person types for the same demo. */
	String words() {
		return (this.quick ? " --quick" : "") + ((this.photos != null) ? " --photos " + this.photos : "")
				+ ((this.products != null) ? " --products " + this.products : "") + " --out " + this.out;
	}

	private static void describe(String name, @Nullable Path folder, StringBuilder text) {
		if (folder == null) {
			return;
		}
		text.append(name).append('=').append(folder).append('\n');
		for (Path picture : PictureFolder.list(folder)) {
			text.append(picture).append(' ').append(size(picture)).append('\n');
		}
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + file, ex);
		}
	}

}
