package io.packshot.gateway.secret;

import java.nio.file.Path;

/** Others than its owner can reach a file with a secret. */
final class SecretFileExposed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SecretFileExposed(Path file) {
		super("Others than its owner can reach " + file + ". Replace the secret if they should not know it, then run: "
				+ "chmod 600 " + file);
	}

}
