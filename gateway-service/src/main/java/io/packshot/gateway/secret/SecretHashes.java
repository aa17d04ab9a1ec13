package io.packshot.gateway.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.packshot.gateway.identity.IdentityProperties;

import org.springframework.stereotype.Component;

/**
 * Makes secrets and their hashes: HMAC-SHA256 (RFC 2104) under a key, the pepper, that is
 * not in the database. A slow hash is not needed, since secrets are 256 random bits. Safe
 * for use by several threads.
 */
@Component
public class SecretHashes {

	/** Characters of a random part: 32 bytes in base64url. */
	public static final int RANDOM_LENGTH = 43;

	private static final String ALGORITHM = "HmacSHA256";

	private static final int PEPPER_BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final SecretKeySpec pepper;

	SecretHashes(IdentityProperties properties) {
		byte[] bytes = OwnerOnlyFile.read(properties.pepperFile())
			.orElseGet(() -> OwnerOnlyFile.createOrRead(properties.pepperFile(), random(PEPPER_BYTES)));
		if (bytes.length != PEPPER_BYTES) {
			throw new IllegalStateException(properties.pepperFile() + " does not hold " + PEPPER_BYTES + " bytes");
		}
		this.pepper = new SecretKeySpec(bytes, ALGORITHM);
	}

	/** 256 fresh random bits as {@value #RANDOM_LENGTH} characters. */
	public String create() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random(PEPPER_BYTES));
	}

	/** The hash of a secret, 32 bytes. */
	public byte[] hash(String secret) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.pepper);
			return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java platform has " + ALGORITHM, ex);
		}
	}

	/** Whether the secret has the hash; takes the same time wherever they differ. */
	public boolean matches(String secret, byte[] hash) {
		return MessageDigest.isEqual(hash(secret), hash);
	}

	private byte[] random(int length) {
		byte[] bytes = new byte[length];
		this.random.nextBytes(bytes);
		return bytes;
	}

}
