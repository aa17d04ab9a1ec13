package io.packshot.platform.neighbour;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.observability.Correlation;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.security.TokenClaims;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests to other services through the gateway, as this service and for a brand,
 * under the correlation id of the current work. Paths begin with a slash, with their
 * query parameters already encoded. Every call throws {@link NeighbourRefused} where the
 * answer says that the request is wrong, and {@link NeighbourUnavailable} where there is
 * no answer, or one that may be another one later. Safe for threads.
 */
public final class Neighbours {

	private final URI gateway;

	private final NeighbourWire wire;

	private final AccountToken token;

	private final JsonMapper json;

	Neighbours(URI gateway, NeighbourWire wire, AccountToken token, JsonMapper json) {
		this.gateway = gateway;
		this.wire = wire;
		this.token = token;
		this.json = json;
	}

	/** Reads a JSON document. */
	public JsonNode get(BrandId brand, String path) {
		return this.wire.read(send(request(brand, path).GET()));
	}

	/** Reads every item of a list, page by page. */
	public List<JsonNode> list(BrandId brand, String path) {
		String first = path + (path.contains("?") ? "&" : "?") + "limit=" + PageRequest.MAX_LIMIT;
		List<JsonNode> items = new ArrayList<>();
		String next = "";
		do {
			String cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
			JsonNode page = get(brand, first + cursor);
			page.path("items").forEach(items::add);
			next = page.path("next").asString("");
		}
		while (!next.isEmpty());
		return items;
	}

	/** Sends JSON and reads the JSON that comes back. */
	public JsonNode ask(BrandId brand, String path, Object body) {
		return this.wire.read(post(brand, path, body));
	}

	/** Sends JSON that must take effect once, however often it is sent, under a key. */
	public JsonNode askOnce(BrandId brand, String path, String idempotencyKey, Object body) {
		return this.wire.read(send(posting(brand, path, body).header("Idempotency-Key", idempotencyKey)));
	}

	/** Sends JSON and takes whatever comes back, for example a picture. */
	public HttpResponse<byte[]> post(BrandId brand, String path, Object body) {
		return send(posting(brand, path, body));
	}

	/** Puts bytes at a path. */
	public void put(BrandId brand, String path, byte[] bytes, String mediaType) {
		send(request(brand, path).header("Content-Type", mediaType).PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)));
	}

	/** Removes a resource. */
	public void delete(BrandId brand, String path) {
		send(request(brand, path).DELETE());
	}

	private HttpRequest.Builder posting(BrandId brand, String path, Object body) {
		return request(brand, path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofByteArray(this.json.writeValueAsBytes(body)));
	}

	private HttpRequest.Builder request(BrandId brand, String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.gateway + path))
			.header(TokenClaims.BRAND_HEADER, brand.value());
		String correlation = Correlation.current();
		return correlation.isEmpty() ? request : request.header(Correlation.HEADER, correlation);
	}

	private HttpResponse<byte[]> send(HttpRequest.Builder request) {
		HttpResponse<byte[]> response = sendOnce(request);
		// The gateway may have new keys since the token was signed: one more try.
		return this.wire.check((response.statusCode() == NeighbourWire.UNAUTHENTICATED) ? sendOnce(request) : response);
	}

	private HttpResponse<byte[]> sendOnce(HttpRequest.Builder request) {
		String current = this.token.get();
		HttpResponse<byte[]> response = this.wire.send(request.setHeader("Authorization", "Bearer " + current));
		if (response.statusCode() == NeighbourWire.UNAUTHENTICATED) {
			this.token.forget(current);
		}
		return response;
	}

}
