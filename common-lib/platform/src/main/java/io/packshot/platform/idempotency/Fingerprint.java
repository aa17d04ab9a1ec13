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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells requests apart by what they ask for. JSON is compared without regard to the order
 * of members. Multipart bodies are compared part by part, since their boundary changes
 * with every attempt.
 */
final class Fingerprint {

	private static final int CHUNK = 1 << 16;

	private static final JsonMapper SORTED = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private final MessageDigest hash = Digest.newSha256();

	static String of(HttpServletRequest request, boolean multipart, byte[] body) throws IOException, ServletException {
		Fingerprint fingerprint = new Fingerprint();
		fingerprint.add(request.getQueryString());
		fingerprint.add(canonical(body));
		if (multipart) {
			for (Part part : request.getParts()) {
				fingerprint.add(part);
			}
		}
		return Digest.ofHash(fingerprint.hash.digest()).value();
	}

	/**
	 * Clients may write the members of an object in another order when they try again.
	 */
	private static byte[] canonical(byte[] body) {
		try {
			return SORTED.writeValueAsBytes(SORTED.readValue(body, Object.class));
		}
		catch (JacksonException ex) {
			// Not JSON: compared as it is.
			return body;
		}
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
