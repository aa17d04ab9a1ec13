package io.packshot.platform.neighbour;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sends requests and tells useful answers from the other two kinds. */
final class NeighbourWire {

	static final int UNAUTHENTICATED = 401;

	private static final int FIRST_ERROR = 400;

	private static final int FIRST_SERVER_ERROR = 500;

	private static final int LONGEST_REASON = 400;

	/** No valid token, too slow, something else under way, too many requests. */
	private static final Set<Integer> PASSING = Set.of(UNAUTHENTICATED, 408, 409, 429);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final Duration timeout;

	private final JsonMapper json;

	NeighbourWire(Duration timeout, JsonMapper json) {
		this.timeout = timeout;
		this.json = json;
	}

	/** Whatever the answer is, if there is one. */
	HttpResponse<byte[]> send(HttpRequest.Builder request) {
		HttpRequest complete = request.timeout(this.timeout).build();
		try {
			return this.http.send(complete, HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new NeighbourUnavailable(name(complete) + " was not answered", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NeighbourUnavailable("interrupted while waiting for " + name(complete), ex);
		}
	}

	/** The answer, where it is a useful one. */
	HttpResponse<byte[]> check(HttpResponse<byte[]> response) {
		int status = response.statusCode();
		if (PASSING.contains(status) || status >= FIRST_SERVER_ERROR) {
			throw new NeighbourUnavailable(name(response.request()) + " was answered with " + status, null);
		}
		if (status >= FIRST_ERROR) {
			JsonNode body = document(response.body());
			throw new NeighbourRefused(name(response.request()), status, reason(body, response.body()), body);
		}
		return response;
	}

	/** The JSON of a useful answer. */
	JsonNode read(HttpResponse<byte[]> response) {
		try {
			return this.json.readTree(response.body());
		}
		catch (JacksonException ex) {
			throw new NeighbourUnavailable(name(response.request()) + " was answered with no JSON", ex);
		}
	}

	private JsonNode document(byte[] body) {
		try {
			return this.json.readTree(body);
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

	/** In our own form, MLflow's and OpenAI's; the answer as it is where it has none. */
	private static String reason(JsonNode document, byte[] body) {
		for (String pointer : List.of("/detail", "/message", "/error/message")) {
			String reason = document.at(pointer).asString("");
			if (!reason.isEmpty()) {
				return reason;
			}
		}
		String text = new String(body, StandardCharsets.UTF_8);
		return (text.length() > LONGEST_REASON) ? text.substring(0, LONGEST_REASON) : text;
	}

	private static String name(HttpRequest request) {
		return request.method() + " " + request.uri().getPath();
	}

}
