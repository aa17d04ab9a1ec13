package io.packshot.gateway.page;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.packshot.platform.observability.Correlation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Asks services over HTTP, many at a time, and gives up soon: a page with a gap is better
 * than none. Safe for use by several threads.
 */
@Component
class ServiceCalls {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final int OK = 200;

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(1))
		.build();

	private final JsonMapper json;

	ServiceCalls(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Gets a document.
	 * @param token of the caller; null for public endpoints
	 * @return empty where the service does not answer with one; never fails
	 */
	CompletableFuture<Optional<JsonNode>> get(URI uri, @Nullable String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri)
			.timeout(PATIENCE)
			.header(Correlation.HEADER, Correlation.current());
		if (token != null) {
			request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
		}
		return this.http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
			.thenApply(this::document)
			.exceptionally((failure) -> Optional.empty());
	}

	private Optional<JsonNode> document(HttpResponse<String> response) {
		if (response.statusCode() != OK) {
			return Optional.empty();
		}
		try {
			return Optional.of(this.json.readTree(response.body()));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}
