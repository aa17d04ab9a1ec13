package io.packshot.cli.client;

import io.packshot.contract.object.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A multipart/form-data body (RFC 7578). Its boundary follows from its content, so that
 * the same form gives the same bytes. Not thread-safe.
 */
public final class Multipart {

	private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

	private final String boundary;

	/** A form around the given file. */
	public Multipart(String name, String fileName, String mediaType, byte[] file) {
		this.boundary = "packshot-" + Digest.of(file).value().substring(0, 40);
		header("Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + quoted(fileName)
				+ "\"\r\nContent-Type: " + mediaType);
		this.parts.writeBytes(file);
		line("");
	}

	/** Adds a text field. */
	public Multipart field(String name, String value) {
		header("Content-Disposition: form-data; name=\"" + name + "\"\r\nContent-Type: text/plain; charset=UTF-8");
		line(value);
		return this;
	}

	String contentType() {
		return "multipart/form-data; boundary=" + this.boundary;
	}

	byte[] bytes() {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		whole.writeBytes(this.parts.toByteArray());
		whole.writeBytes(("--" + this.boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return whole.toByteArray();
	}

	private void header(String header) {
		line("--" + this.boundary);
		line(header);
		line("");
	}

	private void line(String text) {
		this.parts.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	private static String quoted(String fileName) {
		return fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
	}

}
