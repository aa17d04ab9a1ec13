package io.packshot.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the gateway with one API key. */
final class Api {

	private static final String BOUNDARY = "e2e-boundary";

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final Supplier<String> gateway;

	private final String key;

	private final String brand;

	Api(Supplier<String> gateway, String key) {
		this(gateway, key, "");
	}

	private Api(Supplier<String> gateway, String key, String brand) {
		this.gateway = gateway;
		this.key = key;
		this.brand = brand;
	}

	/** Remembers which brand the key stands for. */
	Api forBrand(String id) {
		return new Api(this.gateway, this.key, id);
	}

	String brand() {
		return this.brand;
	}

	String key() {
		return this.key;
	}

	Answer get(String path) {
		return send(request(path).GET());
	}

	/** Reads without any key. */
	Answer open(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.gateway.get() + path)).GET());
	}

	Answer post(String path, String json) {
		return send(request(path).header("content-type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json)));
	}

	/** Sends a photo as a browser's form would. */
	Answer photo(String product, byte[] file) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		part(body, "name=\"product\"", product.getBytes(StandardCharsets.UTF_8));
		part(body, "name=\"file\"; filename=\"photo\"", file);
		body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		return send(request("/v1/photos").header("content-type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
	}

	/** Writes to a presigned URL, without any key. */
	int put(String url, JsonNode headers, byte[] bytes) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
			.PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
		headers.propertyStream()
			.filter((header) -> !"content-length".equalsIgnoreCase(header.getKey()))
			.forEach((header) -> request.header(header.getKey(), header.getValue().stringValue()));
		return send(request).status();
	}

	private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
		body.writeBytes(("--" + BOUNDARY + "\r\ncontent-disposition: form-data; " + disposition + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.gateway.get() + path))
			.header("authorization", "Bearer " + this.key);
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<byte[]> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			return new Answer(response.statusCode(), response.body());
		}
		catch (IOException ex) {
			// A killed platform looks like this to its clients.
			return new Answer(0, new byte[0]);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What came back; status 0 where nothing did. */
	@SuppressWarnings("ArrayRecordComponent")
	record Answer(int status, byte[] body) {

		JsonNode json() {
			return JSON.readTree(this.body);
		}

		@Override
		public String toString() {
			return this.status + " " + new String(this.body, StandardCharsets.UTF_8);
		}

	}

}
