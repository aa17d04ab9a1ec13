package io.packshot.inference.generation;

import io.packshot.contract.event.PhotoAccepted;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.picture.DecodeLimits;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureDecoder;
import io.packshot.platform.objects.ObjectStore;

import org.springframework.stereotype.Component;

/** Reads photos and mattes from the object store; every digest is verified. */
@Component
class Sources {

	private static final DecodeLimits OWN_FILES = new DecodeLimits(256L << 20, 64_000_000);

	private final ObjectStore objects;

	Sources(ObjectStore objects) {
		this.objects = objects;
	}

	Source read(PhotoAccepted photo) {
		Picture master = picture(photo.brand(), photo.master());
		Picture foreground = picture(photo.brand(), photo.matte().foreground());
		Picture alpha = picture(photo.brand(), photo.matte().alpha());
		Matte matte = new Matte(alpha.width(), alpha.height(), firstChannel(alpha), photo.matte().method(),
				photo.matte().confidence());
		return new Source(master, foreground, matte);
	}

	private Picture picture(BrandId brand, ObjectRef ref) {
		return PictureDecoder.decode(this.objects.get(brand, ref), OWN_FILES).picture();
	}

	private static byte[] firstChannel(Picture grey) {
		byte[] rgb = grey.rgb();
		byte[] plane = new byte[rgb.length / 3];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = rgb[3 * i];
		}
		return plane;
	}

}
