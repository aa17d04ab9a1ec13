package io.packshot.inference.generation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import io.packshot.contract.object.Digest;

/**
 * Seeds where the client gives none: equal orders get equal seeds, the images of one
 * order different ones.
 */
final class Seeds {

	private Seeds() {
	}

	/** The seed of image {@code index} of a request whose own seed is not set. */
	static long derive(CanonicalRequest unseeded, int index) {
		byte[] request = unseeded.digest().value().getBytes(StandardCharsets.US_ASCII);
		byte[] keyed = ByteBuffer.allocate(request.length + Integer.BYTES).put(request).putInt(index).array();
		// Non-negative, and exact in JSON readers that know only doubles.
		return ByteBuffer.wrap(HexFormat.of().parseHex(Digest.of(keyed).value())).getLong() >>> 11;
	}

}
