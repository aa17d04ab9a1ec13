package io.packshot.renderer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

final class Digest {

	private Digest() {
	}

	static String of(byte[]... planes) {
		try {
			MessageDigest sha = MessageDigest.getInstance("SHA-256");
			for (byte[] plane : planes) {
				sha.update(plane);
			}
			return HexFormat.of().formatHex(sha.digest(), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
