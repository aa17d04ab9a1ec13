package io.packshot.training.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.objects.ObjectLocation;
import io.packshot.platform.objects.ObjectMissing;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.objects.ObjectTooLarge;

import org.springframework.stereotype.Component;

/**
 * Brings pictures of a commit to this machine; what is here already stays, once verified.
 */
@Component
public final class PhotoDownload {

	private static final String PNG = "image/png";

	private static final long LARGEST = 64L << 20;

	private final ObjectStore objects;

	PhotoDownload(ObjectStore objects) {
		this.objects = objects;
	}

	/**
	 * Fetches an object of a brand.
	 * @param key the object's key; only its digest is believed
	 * @param folder where to put it
	 * @return the file's name
	 * @throws PhotoUnusable where it is missing or has another digest
	 */
	public String fetch(BrandId brand, String key, Path folder) {
		Digest digest = digest(key);
		Path file = folder.resolve(digest.value() + ".png");
		if (!isComplete(file, digest)) {
			write(file, read(brand, digest));
		}
		return file.getFileName().toString();
	}

	private byte[] read(BrandId brand, Digest digest) {
		ObjectLocation location = this.objects.locate(brand, new ObjectRef(digest, 0, PNG));
		try {
			byte[] bytes = this.objects.read(location, LARGEST);
			if (!Digest.of(bytes).equals(digest)) {
				throw new PhotoUnusable("The bytes of " + location + " do not have their digest.",
						new IllegalStateException("damaged object"));
			}
			return bytes;
		}
		catch (ObjectMissing | ObjectTooLarge ex) {
			throw new PhotoUnusable("The object store does not have " + location + ".", ex);
		}
	}

	private static Digest digest(String key) {
		String name = key.substring(key.lastIndexOf('/') + 1);
		try {
			return new Digest(name);
		}
		catch (IllegalArgumentException ex) {
			throw new PhotoUnusable("The key " + key + " does not end in a digest.", ex);
		}
	}

	private static boolean isComplete(Path file, Digest digest) {
		try {
			return Files.exists(file) && Digest.of(Files.readAllBytes(file)).equals(digest);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(Path file, byte[] bytes) {
		try {
			Path draft = Files.write(file.resolveSibling(file.getFileName() + ".part"), bytes);
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot store a photo for the trainer", ex);
		}
	}

}
