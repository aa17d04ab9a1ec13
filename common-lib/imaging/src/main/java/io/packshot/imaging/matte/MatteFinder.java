package io.packshot.imaging.matte;

import java.util.List;
import java.util.Optional;

import io.packshot.imaging.picture.Picture;

/**
 * Finds the product with the first method that applies: the photo's own alpha, else the
 * classical one. Safe for any thread.
 */
public final class MatteFinder {

	private static final double LEAST = 0.002;

	private static final double MOST = 0.98;

	private final List<MatteMethod> methods;

	/** Supplied alpha first, then the classical method. */
	public MatteFinder() {
		this(List.of(new SuppliedAlpha(), new ClassicalMatte()));
	}

	/**
	 * Tries the given methods in order.
	 * @param methods the last one should apply to every photo
	 */
	public MatteFinder(List<MatteMethod> methods) {
		this.methods = List.copyOf(methods);
	}

	/**
	 * The product's matte, of the photo's size.
	 * @throws ProductNotFound if the product would cover less than 0.2 % or more than 98
	 * % of the photo
	 */
	public Matte find(Picture photo) {
		for (MatteMethod method : this.methods) {
			Optional<Matte> matte = method.find(photo);
			if (matte.isPresent()) {
				return checked(matte.get());
			}
		}
		throw new ProductNotFound("This photo has no transparent background to cut the product out by.");
	}

	private static Matte checked(Matte matte) {
		double coverage = matte.coverage();
		if (coverage < LEAST || !hasBody(matte)) {
			throw new ProductNotFound("No product stands out from the backdrop. Use a backdrop of another colour or"
					+ " brightness than the product, or more even light.");
		}
		if (coverage > MOST) {
			throw new ProductNotFound("The product fills the whole photo, so there is no backdrop to tell it from."
					+ " Leave some space around it on all sides.");
		}
		return matte;
	}

	private static boolean hasBody(Matte matte) {
		for (byte alpha : matte.alpha()) {
			if ((alpha & 0xff) >= Matte.BODY_ALPHA) {
				return true;
			}
		}
		return false;
	}

}
