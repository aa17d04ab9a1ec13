package io.packshot.evaluation.benchmark;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.picture.DecodeLimits;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureDecoder;
import io.packshot.platform.objects.ObjectLocation;
import io.packshot.platform.objects.ObjectStore;

import org.springframework.stereotype.Component;

/** Reads photos and mattes from the object store; every digest is verified. */
@Component
public class PhotoPictures {

	private static final DecodeLimits OWN_FILES = new DecodeLimits(256L << 20, 64_000_000);

	private final ObjectStore objects;

	PhotoPictures(ObjectStore objects) {
		this.objects = objects;
	}

	/** The upright sRGB photo. */
	public Picture master(BrandId brand, BenchmarkPhoto photo) {
		return picture(brand, photo.masterKey());
	}

	/** The photo's matte. */
	public Matte matte(BrandId brand, BenchmarkPhoto photo) {
		Picture grey = picture(brand, photo.alphaKey());
		byte[] alpha = new byte[grey.width() * grey.height()];
		for (int i = 0; i < alpha.length; i++) {
			alpha[i] = grey.rgb()[3 * i];
		}
		return new Matte(grey.width(), grey.height(), alpha, photo.matteMethod(), photo.matteConfidence());
	}

	private Picture picture(BrandId brand, String key) {
		Digest digest = new Digest(key.substring(key.lastIndexOf('/') + 1));
		// Located under the brand by its digest alone, whatever else the row says.
		ObjectLocation location = this.objects.locate(brand, new ObjectRef(digest, 0, "image/png"));
		byte[] bytes = this.objects.get(brand, new ObjectRef(digest, this.objects.size(location), "image/png"));
		return PictureDecoder.decode(bytes, OWN_FILES).picture();
	}

}
