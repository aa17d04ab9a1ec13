package io.packshot.platform.objects;

/** The bytes under a digest do not have it. */
public final class ObjectDamaged extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ObjectDamaged(String location) {
		super("the bytes of " + location + " do not have the digest in its name");
	}

}
