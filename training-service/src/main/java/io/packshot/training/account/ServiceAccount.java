package io.packshot.training.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.observability.Correlation;
import io.packshot.platform.security.SecurityProperties;
import io.packshot.platform.security.TokenClaims;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Sends requests to other services through the gateway, as this service and for a brand.
 * Its key is exchanged for a token, which is used until shortly before it expires. Safe
 * for threads.
 */
@Component
public final class ServiceAccount {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final int FIRST_ERROR = 400;

	private static final int FIRST_SERVER_ERROR = 500;

	private static final int UNAUTHENTICATED = 401;

	private static final int TOO_MANY_REQUESTS = 429;

	private final SecurityProperties properties;

	private final JsonMapper json;

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private @Nullable String token;

	private Instant renewAt = Instant.MIN;

	ServiceAccount(SecurityProperties properties, JsonMapper json) {
		this.properties = properties;
		this.json = json;
	}

	/**
	 * Reads a resource.
	 * @param path beginning with a slash, with query parameters already encoded
	 * @throws NeighbourRefused where the answer says that the request is wrong
	 * @throws NeighbourUnavailable where there is no answer, or no useful one
	 */
	public JsonNode get(BrandId brand, String path) {
		return send(brand, request(path).GET());
	}

	/**
	 * Sends a JSON document.
	 * @param path beginning with a slash
	 * @throws NeighbourRefused where the answer says that the request is wrong
	 * @throws NeighbourUnavailable where there is no answer, or no useful one
	 */
	public JsonNode post(BrandId brand, String path, Object body) {
		return send(brand, request(path).header("content-type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofByteArray(this.json.writeValueAsBytes(body))));
	}

	private JsonNode send(BrandId brand, HttpRequest.Builder request) {
		return exchange(request.setHeader("authorization", "Bearer " + token())
			.setHeader(TokenClaims.BRAND_HEADER, brand.value()));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.properties.issuer() + path));
	}

	private synchronized String token() {
		String current = this.token;
		if (current != null && Instant.now().isBefore(this.renewAt)) {
			return current;
		}
		URI uri = this.properties.tokenUri();
		String key = this.properties.serviceKey();
		if (uri == null || key == null) {
			throw new NeighbourUnavailable("this service has no account: set packshot.security.token-uri and"
					+ " packshot.security.service-key", null);
		}
		JsonNode answer = exchange(HttpRequest.newBuilder(uri)
			.header("authorization", "Bearer " + key)
			.header("content-type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{}")));
		String fresh = answer.path("accessToken").asString("");
		this.token = fresh;
		this.renewAt = Instant.now().plusSeconds(Math.max(1, answer.path("expiresIn").asLong(0) / 2));
		return fresh;
	}

	private synchronized void forgetToken() {
		this.token = null;
	}

	private JsonNode exchange(HttpRequest.Builder request) {
		HttpRequest complete = request.timeout(PATIENCE).setHeader(Correlation.HEADER, Correlation.current()).build();
		try {
			HttpResponse<byte[]> response = this.http.send(complete, HttpResponse.BodyHandlers.ofByteArray());
			int status = response.statusCode();
			if (status == UNAUTHENTICATED || status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR) {
				forgetToken();
				throw new NeighbourUnavailable(complete.uri().getPath() + " answered " + status, null);
			}
			JsonNode body = this.json.readTree(response.body());
			if (status >= FIRST_ERROR) {
				throw new NeighbourRefused(complete.uri().getPath(), status, body);
			}
			return body;
		}
		catch (IOException | JacksonException ex) {
			throw new NeighbourUnavailable(complete.uri().getPath() + " does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NeighbourUnavailable("interrupted while waiting for " + complete.uri().getPath(), ex);
		}
	}

}
