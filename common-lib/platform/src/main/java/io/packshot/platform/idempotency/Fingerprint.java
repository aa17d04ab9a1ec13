package io.packshot.platform.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import io.packshot.contract.object.Digest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests apart by what they ask for. Multipart bodies are compared part by part,
 * since their boundary changes with every attempt.
 */
final class Fingerprint {

	private static final int CHUNK = 1 << 16;

	private final MessageDigest hash = Digest.newSha256();

	static String of(HttpServletRequest request, boolean multipart, byte[] body) throws IOException, ServletException {
		Fingerprint fingerprint = new Fingerprint();
		fingerprint.add(request.getQueryString());
		fingerprint.add(body);
		if (multipart) {
			for (Part part : request.getParts()) {
				fingerprint.add(part);
			}
		}
		return Digest.ofHash(fingerprint.hash.digest()).value();
	}

	private void add(Part part) throws IOException {
		add(part.getName());
		add(part.getSubmittedFileName());
		add(ByteBuffer.allocate(Long.BYTES).putLong(part.getSize()).array());
		try (InputStream in = part.getInputStream()) {
			byte[] chunk = new byte[CHUNK];
			for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
				this.hash.update(chunk, 0, read);
			}
		}
	}

	private void add(@Nullable String text) {
		add((text != null) ? text.getBytes(StandardCharsets.UTF_8) : new byte[0]);
	}

	private void add(byte[] bytes) {
		this.hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
		this.hash.update(bytes);
	}

}
