package io.packshot.contract.object;

/**
 * Bytes in the object store of one brand, found by their digest.
 *
 * @param digest SHA-256 of the bytes; readers verify it
 * @param size length in bytes
 * @param mediaType RFC 6838 media type, for example {@code image/png}
 */
public record ObjectRef(Digest digest, long size, String mediaType) {

	public ObjectRef {
		if (size < 0) {
			throw new IllegalArgumentException("an object has no negative size: " + size);
		}
		if (!mediaType.contains("/")) {
			throw new IllegalArgumentException("'" + mediaType + "' is not a media type");
		}
	}

}
