package io.packshot.contract.object;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of some bytes.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record Digest(String value) {

	private static final int LENGTH = 64;

	public Digest {
		if (value.length() != LENGTH || !value.chars().allMatch(Digest::isHex)) {
			throw new IllegalArgumentException("a SHA-256 digest has 64 lower-case hexadecimal digits");
		}
	}

	/** The digest of the given bytes. */
	public static Digest of(byte[] bytes) {
		return ofHash(newSha256().digest(bytes));
	}

	/** Takes over a finished SHA-256. */
	public static Digest ofHash(byte[] sha256) {
		return new Digest(HexFormat.of().formatHex(sha256));
	}

	/** A fresh SHA-256 to feed piece by piece and hand to {@link #ofHash}. */
	public static MessageDigest newSha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	private static boolean isHex(int character) {
		return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
	}

	@Override
	public String toString() {
		return this.value;
	}

}
