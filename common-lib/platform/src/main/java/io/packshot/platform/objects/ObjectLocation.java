package io.packshot.platform.objects;

import java.net.URI;

/**
 * Where an object lies: {@code s3://bucket/key}.
 *
 * @param bucket 3 to 63 characters
 * @param key not empty, no empty segments
 */
public record ObjectLocation(String bucket, String key) {

	public ObjectLocation {
		if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
			throw new IllegalArgumentException("'" + bucket + "' is not a bucket name");
		}
		if (key.isEmpty() || key.length() > 1024 || ("/" + key + "/").contains("//")
				|| ("/" + key + "/").contains("/../")) {
			throw new IllegalArgumentException("that is not an object key");
		}
	}

	/**
	 * Reads {@code s3://bucket/key}.
	 * @throws IllegalArgumentException where the text is anything else
	 */
	public static ObjectLocation parse(String text) {
		URI uri = URI.create(text);
		if (!"s3".equals(uri.getScheme()) || uri.getHost() == null || uri.getPath() == null
				|| uri.getPath().length() < 2 || uri.getQuery() != null) {
			throw new IllegalArgumentException("a location has the form s3://bucket/key");
		}
		return new ObjectLocation(uri.getHost(), uri.getPath().substring(1));
	}

	@Override
	public String toString() {
		return "s3://" + this.bucket + "/" + this.key;
	}

}
