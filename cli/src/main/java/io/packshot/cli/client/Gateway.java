package io.packshot.cli.client;

import io.packshot.cli.home.Json;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The platform as a client sees it. Repeats what may be repeated (see
 * {@link RetryPolicy}); fails with {@link ApiProblem} or {@link GatewayUnreachable}.
 * Thread-safe.
 */
public final class Gateway {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(2);

	private final HttpClient http;

	private final URI base;

	private final String key;

	private final @Nullable String brand;

	private final RetryPolicy retries;

	private Gateway(HttpClient http, URI base, String key, @Nullable String brand, RetryPolicy retries) {
		this.http = http;
		this.base = base;
		this.key = key;
		this.brand = brand;
		this.retries = retries;
	}

	/** The platform at the given address, spoken to with an API key or token. */
	public static Gateway at(URI base, String key, RetryPolicy retries) {
		HttpClient http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(CONNECT_TIMEOUT)
			.build();
		return new Gateway(http, base, key, null, retries);
	}

	/** The same platform, acting for one brand. */
	public Gateway actingFor(String brandId) {
		return new Gateway(this.http, this.base, this.key, brandId, this.retries);
	}

	/** The same platform with another key, bound to a brand by itself. */
	public Gateway with(String otherKey) {
		return new Gateway(this.http, this.base, otherKey, null, this.retries);
	}

	/** The full address of a path. */
	public URI address(String path) {
		String text = this.base.toString();
		return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
	}

	/** One thing; a missing one is an {@link ApiProblem}. */
	public Reply get(String path) {
		return send(request(path).GET());
	}

	/** One thing, or nothing where the platform answers 404. */
	public Optional<Reply> find(String path) {
		try {
			return Optional.of(get(path));
		}
		catch (ApiProblem ex) {
			if (ex.status() == 404) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	/** All items of a list, page by page. */
	public List<JsonNode> list(String path) {
		List<JsonNode> items = new ArrayList<>();
		String separator = path.contains("?") ? "&" : "?";
		@Nullable String cursor = null;
		do {
			JsonNode page = get(path + separator + "limit=200" + ((cursor != null) ? "&cursor=" + encode(cursor) : ""))
				.json();
			page.path("items").forEach(items::add);
			JsonNode next = page.path("next");
			cursor = next.isString() ? next.stringValue() : null;
		}
		while (cursor != null);
		return items;
	}

	/** Makes something; the same idempotency key never makes it twice. */
	public Reply post(String path, Map<String, ?> body, String idempotencyKey) {
		return send(request(path).header("Idempotency-Key", idempotencyKey)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body))));
	}

	/** Sends a form; the same idempotency key never takes it twice. */
	public Reply post(String path, Multipart form, String idempotencyKey) {
		return send(request(path).header("Idempotency-Key", idempotencyKey)
			.header("Content-Type", form.contentType())
			.POST(BodyPublishers.ofByteArray(form.bytes())));
	}

	/** Puts bytes where a presigned address says; our key does not travel there. */
	public void put(URI presigned, Map<String, String> headers, byte[] bytes) {
		HttpRequest.Builder request = HttpRequest.newBuilder(presigned)
			.timeout(REQUEST_TIMEOUT)
			.PUT(BodyPublishers.ofByteArray(bytes));
		headers.forEach((name, value) -> {
			if (!"host".equalsIgnoreCase(name) && !"content-length".equalsIgnoreCase(name)) {
				request.header(name, value);
			}
		});
		send(request);
	}

	/** Escapes a value for a path or a query. */
	public static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
			.timeout(REQUEST_TIMEOUT)
			.header("Authorization", "Bearer " + this.key);
		if (this.brand != null) {
			request.header("Packshot-Brand", this.brand);
		}
		return request;
	}

	private Reply send(HttpRequest.Builder builder) {
		HttpRequest request = builder.build();
		long start = System.nanoTime();
		for (int repetition = 0;; repetition++) {
			RuntimeException failure;
			Duration pause = this.retries.pause(repetition);
			try {
				HttpResponse<byte[]> response = this.http.send(request, BodyHandlers.ofByteArray());
				if (response.statusCode() / 100 == 2) {
					return new Reply(response);
				}
				ApiProblem problem = ApiProblem.of(response);
				if (!RetryPolicy.mayHelp(problem.status(), problem.code())) {
					throw problem;
				}
				pause = askedFor(response).orElse(pause);
				failure = problem;
			}
			catch (IOException ex) {
				failure = new GatewayUnreachable(request.uri(), ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw CommandFailed.because("interrupted", ex);
			}
			if (System.nanoTime() - start + pause.toNanos() > this.retries.limit().toNanos()) {
				throw failure;
			}
			Pause.of(pause);
		}
	}

	private static Optional<Duration> askedFor(HttpResponse<?> response) {
		return response.headers()
			.firstValue("Retry-After")
			.filter((value) -> value.matches("\\d{1,4}"))
			.map((value) -> Duration.ofSeconds(Long.parseLong(value)));
	}

}
