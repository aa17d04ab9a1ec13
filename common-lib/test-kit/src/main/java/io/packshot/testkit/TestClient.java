package io.packshot.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests to a running service with one token. Safe for use by several threads.
 */
public final class TestClient {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = new JsonMapper();

	private final Supplier<String> url;

	private final String token;

	TestClient(Supplier<String> url, String token) {
		this.url = url;
		this.token = token;
	}

	/** Reads a resource as JSON. */
	public Answer get(String path) {
		return send(request(path).GET());
	}

	/** Reads a resource as bytes. */
	public HttpResponse<byte[]> bytes(String path, String... headers) {
		HttpRequest.Builder request = request(path).GET();
		return exchange((headers.length > 0) ? request.headers(headers) : request);
	}

	/** Sends an object as JSON. */
	public Answer post(String path, Object body) {
		return postText(path, JSON.writeValueAsString(body));
	}

	/** Sends a text as if it were JSON. */
	public Answer postText(String path, String body) {
		return send(request(path).header("content-type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** Puts bytes. */
	public Answer put(String path, byte[] body, String mediaType) {
		return send(request(path).header("content-type", mediaType).PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
	}

	/** Removes a resource. */
	public Answer delete(String path) {
		return send(request(path).DELETE());
	}

	/** A request with the token, to be completed. */
	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.url.get() + path))
			.header("authorization", "Bearer " + this.token);
	}

	/** Sends whatever the request holds, and reads JSON. */
	public Answer send(HttpRequest.Builder request) {
		HttpResponse<byte[]> response = exchange(request);
		return new Answer(response.statusCode(), JSON.readTree(new String(response.body(), StandardCharsets.UTF_8)));
	}

	private static HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
		try {
			return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new IllegalStateException("the service does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while the service works", ex);
		}
	}

	/**
	 * What the service answered.
	 *
	 * @param status of HTTP
	 * @param body as JSON
	 */
	public record Answer(int status, JsonNode body) {

		/** A member of the body as text. */
		public String text(String member) {
			return this.body.path(member).asString("");
		}

		/** The things of a page. */
		public JsonNode items() {
			return this.body.path("items");
		}

	}

}
