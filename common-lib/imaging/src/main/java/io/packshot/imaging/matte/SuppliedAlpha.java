package io.packshot.imaging.matte;

import java.util.Optional;

import io.packshot.imaging.picture.Picture;

/**
 * The photo's own alpha channel, used as it is. Does not apply to photos without one, nor
 * where it says nothing because it is opaque or transparent everywhere. A soft shadow
 * that a cutout brought with it stays in the matte; {@link Matte#faintShare()} tells.
 */
public final class SuppliedAlpha implements MatteMethod {

	/** What its names begin with, whatever the version. */
	static final String NAME = "supplied/";

	@Override
	public String id() {
		return NAME + "1";
	}

	@Override
	public Optional<Matte> find(Picture photo) {
		byte[] alpha = photo.alpha();
		if (alpha == null || isUniform(alpha)) {
			return Optional.empty();
		}
		return Optional.of(new Matte(photo.width(), photo.height(), alpha, id(), 1));
	}

	private static boolean isUniform(byte[] alpha) {
		boolean opaque = true;
		boolean empty = true;
		for (byte value : alpha) {
			opaque &= value == (byte) 255;
			empty &= value == 0;
		}
		return opaque || empty;
	}

}
