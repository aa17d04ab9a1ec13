package io.packshot.e2e;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A request without its sender.
 *
 * @param method of HTTP
 * @param path with its query, below the gateway
 * @param mediaType of the body; empty where there is none
 * @param body what is sent
 */
@SuppressWarnings("ArrayRecordComponent")
public record Call(String method, String path, String mediaType, byte[] body) {

	private static final String BOUNDARY = "e2e-boundary";

	public static Call of(String method, String path) {
		return new Call(method, path, "", new byte[0]);
	}

	public static Call get(String path) {
		return of("GET", path);
	}

	public static Call delete(String path) {
		return of("DELETE", path);
	}

	public static Call put(String path, String text) {
		return new Call("PUT", path, "text/plain", text.getBytes(StandardCharsets.UTF_8));
	}

	public static Call post(String path, String json) {
		return new Call("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
	}

	/** Sends a photo as a browser's form would. */
	public static Call photo(String product, byte[] file) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		part(body, "name=\"product\"", product.getBytes(StandardCharsets.UTF_8));
		part(body, "name=\"file\"; filename=\"photo\"", file);
		body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		return new Call("POST", "/v1/photos", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
	}

	/** Text as it may stand in a query or, where it has no slash, in a path. */
	public static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

	private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
		body.writeBytes(("--" + BOUNDARY + "\r\ncontent-disposition: form-data; " + disposition + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
	}

}
