package io.packshot.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the gateway, or one service, with one API key or without any. */
public final class Api {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final Supplier<String> base;

	private final String key;

	private final String brand;

	private final boolean namesBrand;

	Api(Supplier<String> base, String key) {
		this(base, key, "", false);
	}

	private Api(Supplier<String> base, String key, String brand, boolean namesBrand) {
		this.base = base;
		this.key = key;
		this.brand = brand;
		this.namesBrand = namesBrand;
	}

	/** Remembers which brand the key stands for. */
	Api forBrand(String id) {
		return new Api(this.base, this.key, id, false);
	}

	/** Names a brand in each request, whether or not the key stands for it. */
	public Api naming(String id) {
		return new Api(this.base, this.key, id, true);
	}

	public String brand() {
		return this.brand;
	}

	public String key() {
		return this.key;
	}

	public Answer get(String path) {
		return send(Call.get(path));
	}

	/** Reads without any key. */
	public Answer open(String path) {
		return new Api(this.base, "").get(path);
	}

	public Answer post(String path, String json) {
		return send(Call.post(path, json));
	}

	/** Sends a photo as a browser's form would. */
	public Answer photo(String product, byte[] file) {
		return send(Call.photo(product, file));
	}

	/** Writes to a presigned URL, without any key. */
	public int put(String url, JsonNode headers, byte[] bytes) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
			.PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
		headers.propertyStream()
			.filter((header) -> !"content-length".equalsIgnoreCase(header.getKey()))
			.forEach((header) -> request.header(header.getKey(), header.getValue().stringValue()));
		return send(request).status();
	}

	public Answer send(Call call) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base.get() + call.path()))
			.timeout(PATIENCE)
			.method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()));
		if (!call.mediaType().isEmpty()) {
			request.header("content-type", call.mediaType());
		}
		if (!this.key.isEmpty()) {
			request.header("authorization", "Bearer " + this.key);
		}
		if (this.namesBrand) {
			request.header("packshot-brand", this.brand);
		}
		return send(request);
	}

	private static Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
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
	public record Answer(int status, byte[] body) {

		private static final int LONGEST_SUMMARY = 400;

		public JsonNode json() {
			return JSON.readTree(this.body);
		}

		/** A member of the document, which must be there. */
		public String text(String member) {
			JsonNode value = json().path(member);
			if (!value.isString()) {
				throw new IllegalStateException("no " + member + " in " + this);
			}
			return value.stringValue();
		}

		/** For messages, to which pictures do not belong. */
		public String summary() {
			String text = new String(this.body, StandardCharsets.ISO_8859_1);
			boolean readable = text.chars().allMatch((character) -> character >= ' ' || character == '\n');
			return this.status + " " + (readable ? text.substring(0, Math.min(text.length(), LONGEST_SUMMARY))
					: text.length() + " bytes");
		}

		@Override
		public String toString() {
			return this.status + " " + new String(this.body, StandardCharsets.UTF_8);
		}

	}

}
