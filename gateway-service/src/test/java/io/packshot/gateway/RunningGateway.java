package io.packshot.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.packshot.localservers.PostgresServer;
import io.packshot.platform.startup.ServiceLauncher;
import io.packshot.testkit.SharedServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

/** A gateway on a database and a home directory of its own, met over HTTP only. */
public final class RunningGateway implements AutoCloseable {

	/** The issuer in its tokens. */
	public static final String ISSUER = "http://gateway.test";

	/** The secret of the service account {@code ingest}. */
	public static final String INGEST_SECRET = "sa_ingest_" + "k".repeat(43);

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Path home;

	private final String database;

	private final ConfigurableApplicationContext context;

	private RunningGateway(Path home, String database, Map<String, Object> properties) {
		this.home = home;
		this.database = database;
		PostgresServer postgres = SharedServers.get().postgres();
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("server.port", 0);
		settings.put("spring.datasource.url", database);
		settings.put("spring.datasource.username", postgres.user());
		settings.put("spring.datasource.password", postgres.password());
		settings.put("packshot.security.issuer", ISSUER);
		settings.put("packshot.security.jwks-uri", ISSUER + "/.well-known/jwks.json");
		settings.put("packshot.identity.admin-key-file", home.resolve("secrets/admin.key"));
		settings.put("packshot.identity.signing-key-file", home.resolve("secrets/signing-key.json"));
		settings.put("packshot.identity.pepper-file", home.resolve("secrets/pepper"));
		settings.put("packshot.identity.service-accounts.ingest", INGEST_SECRET);
		settings.putAll(properties);
		this.context = ServiceLauncher.runBesideOthers("gateway", GatewayApplication.class, settings);
	}

	/** Starts a gateway on an empty database and an empty home. */
	public static RunningGateway start(Map<String, Object> properties) {
		try {
			Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "home");
			return new RunningGateway(home, SharedServers.freshDatabase(), properties);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Stops this one and starts another on the same database and home. */
	public RunningGateway restart(Map<String, Object> properties) {
		close();
		return new RunningGateway(this.home, this.database, properties);
	}

	/** Where its secrets are. */
	public Path secrets() {
		return this.home.resolve("secrets");
	}

	/** A bean, for what HTTP does not show. */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** The key of the first start. */
	public String adminKey() {
		try {
			return Files.readString(secrets().resolve("admin.key")).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its address with the path. */
	public URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port") + path);
	}

	/** Sends a request without a body; headers are name, value, name, value. */
	public HttpResponse<String> get(String path, String key, String... headers) {
		return send("GET", path, key, null, headers);
	}

	/** Sends JSON. */
	public HttpResponse<String> post(String path, String key, Map<String, ?> body, String... headers) {
		return send("POST", path, key, JSON.writeValueAsString(body), headers);
	}

	/** Deletes. */
	public HttpResponse<String> delete(String path, String key) {
		return send("DELETE", path, key, null);
	}

	/** The answer's body as JSON. */
	public static JsonNode json(HttpResponse<String> response) {
		return JSON.readTree(response.body());
	}

	/** Makes a brand and returns its id. */
	public String brand(String slug) {
		return json(post("/v1/brands", adminKey(), Map.of("slug", slug, "name", slug))).get("id").asString();
	}

	/** Makes a key and returns the answer. */
	public JsonNode key(String role, String... brands) {
		return json(post("/v1/keys", adminKey(), Map.of("brands", List.of(brands), "role", role, "label", "a test")));
	}

	/** Sends any request. */
	public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
		try {
			return this.http.send(request, handler);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

	private HttpResponse<String> send(String method, String path, String key, String body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
			.method(method,
					(body != null) ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody());
		if (body != null) {
			request.header("Content-Type", "application/json");
		}
		if (key != null) {
			request.header("Authorization", "Bearer " + key);
		}
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
