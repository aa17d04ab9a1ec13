package io.packshot.platform.objects;

/** An object has more bytes than its reader takes. */
public final class ObjectTooLarge extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ObjectTooLarge(String location, long size, long limit) {
		super(location + " has " + size + " bytes, more than " + limit);
	}

}
