package io.packshot.platform.objects;

/** There is no such object. */
public final class ObjectMissing extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ObjectMissing(String location) {
		super("there is no object " + location);
	}

}
