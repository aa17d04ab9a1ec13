package io.packshot.evaluation.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.observability.Correlation;
import io.packshot.platform.security.SecurityProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Requests to other services, all through the gateway. Each throws
 * {@link NeighbourRefused} for an error and {@link NeighbourSilent} for no answer. Safe
 * for many threads.
 */
@Component
public class Neighbours {

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	private static final int UNAUTHORIZED = 401;

	private static final int LONGEST_ERROR = 400;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private final AccountToken token;

	private final String gateway;

	private final JsonMapper json;

	Neighbours(AccountToken token, SecurityProperties security, JsonMapper json) {
		this.token = token;
		this.gateway = security.issuer().toString();
		this.json = json;
	}

	/** Reads a JSON document. */
	public JsonNode get(BrandId brand, String path) {
		return this.json.readTree(send(request(brand, path).GET(), "GET " + path).body());
	}

	/** Sends JSON and reads whatever comes back. */
	public HttpResponse<byte[]> post(BrandId brand, String path, Object body) {
		return send(jsonRequest(brand, path, body), "POST " + path);
	}

	/** Sends JSON that must take effect once, however often it is sent. */
	public HttpResponse<byte[]> postOnce(BrandId brand, String path, String idempotencyKey, Object body) {
		return send(jsonRequest(brand, path, body).header("Idempotency-Key", idempotencyKey), "POST " + path);
	}

	/** Removes a resource. */
	public void delete(BrandId brand, String path) {
		send(request(brand, path).DELETE(), "DELETE " + path);
	}

	private HttpRequest.Builder jsonRequest(BrandId brand, String path, Object body) {
		return request(brand, path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofByteArray(this.json.writeValueAsBytes(body)));
	}

	private HttpRequest.Builder request(BrandId brand, String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.gateway + path))
			.timeout(TIMEOUT)
			.header("Packshot-Brand", brand.value());
		String correlation = Correlation.current();
		return correlation.isEmpty() ? request : request.header(Correlation.HEADER, correlation);
	}

	private HttpResponse<byte[]> send(HttpRequest.Builder request, String what) {
		HttpResponse<byte[]> response = sendOnce(request, what);
		if (response.statusCode() == UNAUTHORIZED) {
			this.token.forget();
			response = sendOnce(request, what);
		}
		if (response.statusCode() / 100 != 2) {
			String body = new String(response.body(), StandardCharsets.UTF_8);
			throw new NeighbourRefused(what, response.statusCode(),
					(body.length() > LONGEST_ERROR) ? body.substring(0, LONGEST_ERROR) : body);
		}
		return response;
	}

	private HttpResponse<byte[]> sendOnce(HttpRequest.Builder request, String what) {
		try {
			return this.http.send(request.setHeader("Authorization", "Bearer " + this.token.get()).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new NeighbourSilent(what, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NeighbourSilent(what, ex);
		}
	}

}
