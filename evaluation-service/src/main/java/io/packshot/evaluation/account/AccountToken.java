package io.packshot.evaluation.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import io.packshot.platform.security.SecurityProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** The token of this service's own account, fetched anew before it expires. */
@Component
final class AccountToken {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	/** Clocks differ, and a request under way must not outlive its token. */
	private static final Duration EARLY = Duration.ofSeconds(30);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

	private final SecurityProperties security;

	private final JsonMapper json;

	private @Nullable String token;

	private Instant expires = Instant.EPOCH;

	AccountToken(SecurityProperties security, JsonMapper json) {
		this.security = security;
		this.json = json;
	}

	synchronized String get() {
		String known = this.token;
		if (known != null && Instant.now().isBefore(this.expires)) {
			return known;
		}
		JsonNode answer = exchange();
		String fresh = answer.path("accessToken").asString();
		this.token = fresh;
		this.expires = Instant.now().plusSeconds(answer.path("expiresIn").asLong()).minus(EARLY);
		return fresh;
	}

	/** After a refusal: the next call fetches a new one. */
	synchronized void forget() {
		this.token = null;
	}

	private JsonNode exchange() {
		URI uri = this.security.tokenUri();
		String key = this.security.serviceKey();
		if (uri == null || key == null) {
			throw new IllegalStateException("packshot.security.token-uri and packshot.security.service-key are needed");
		}
		HttpRequest request = HttpRequest.newBuilder(uri)
			.timeout(TIMEOUT)
			.header("Authorization", "Bearer " + key)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{}"))
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() / 100 != 2) {
				throw new NeighbourRefused("the exchange of the service key", response.statusCode(), "");
			}
			return this.json.readTree(response.body());
		}
		catch (IOException ex) {
			throw new NeighbourSilent("the exchange of the service key", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NeighbourSilent("the exchange of the service key", ex);
		}
	}

}
