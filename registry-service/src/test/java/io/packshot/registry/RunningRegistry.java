package io.packshot.registry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.packshot.contract.id.BrandId;
import io.packshot.localservers.LocalServers;
import io.packshot.platform.security.Role;
import io.packshot.platform.startup.ServiceLauncher;
import io.packshot.testkit.SharedServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

/** The service on the shared servers, and the keys that it trusts; one per test JVM. */
public final class RunningRegistry {

	private static final RunningRegistry INSTANCE = new RunningRegistry();

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final ECKey key;

	private final String issuer;

	private final ConfigurableApplicationContext context;

	private RunningRegistry() {
		try {
			this.key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
			this.issuer = publishKey();
		}
		catch (JOSEException | IOException ex) {
			throw new IllegalStateException(ex);
		}
		LocalServers servers = SharedServers.get();
		Map<String, Object> settings = new HashMap<>();
		settings.put("server.port", 0);
		settings.put("spring.datasource.url", SharedServers.freshDatabase());
		settings.put("spring.datasource.username", servers.postgres().user());
		settings.put("spring.datasource.password", servers.postgres().password());
		settings.put("spring.kafka.bootstrap-servers", servers.kafka().bootstrapServers());
		settings.put("packshot.security.issuer", this.issuer);
		settings.put("packshot.security.jwks-uri", this.issuer + "/jwks");
		this.context = ServiceLauncher.run("registry", RegistryApplication.class, settings);
	}

	/** The service of this JVM; the first call starts it. */
	public static RunningRegistry get() {
		return INSTANCE;
	}

	/** A bean of the service. */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** Where the service listens. */
	public String url() {
		return "http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port");
	}

	/** Calls on behalf of a brand. */
	public Client as(BrandId brand, Role role) {
		return new Client(token(brand, role));
	}

	/** A token as the gateway would give it. */
	public String token(BrandId brand, Role role) {
		Instant now = Instant.now();
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(),
				new JWTClaimsSet.Builder().issuer(this.issuer)
					.audience("packshot")
					.subject("key_" + role.label())
					.claim("brand", brand.value())
					.claim("role", role.label())
					.issueTime(Date.from(now))
					.expirationTime(Date.from(now.plusSeconds(300)))
					.build());
		try {
			token.sign(new ECDSASigner(this.key));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

	private String publishKey() throws IOException {
		byte[] keys = new JWKSet(this.key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/jwks", (exchange) -> {
			exchange.sendResponseHeaders(200, keys.length);
			exchange.getResponseBody().write(keys);
			exchange.close();
		});
		server.start();
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	/** Sends requests under one token. */
	public final class Client {

		private final String token;

		private Client(String token) {
			this.token = token;
		}

		/** Reads. */
		public Answer get(String path) {
			return send(path, "GET", HttpRequest.BodyPublishers.noBody());
		}

		/** Sends an object as JSON. */
		public Answer post(String path, Object body) {
			return postText(path, JSON.writeValueAsString(body));
		}

		/** Sends a text as if it were JSON. */
		public Answer postText(String path, String body) {
			return send(path, "POST", HttpRequest.BodyPublishers.ofString(body));
		}

		private Answer send(String path, String method, HttpRequest.BodyPublisher body) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
				.header("authorization", "Bearer " + this.token)
				.header("content-type", "application/json")
				.method(method, body)
				.build();
			try {
				HttpResponse<String> response = RunningRegistry.this.http.send(request,
						HttpResponse.BodyHandlers.ofString());
				return new Answer(response.statusCode(), JSON.readTree(response.body()));
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/**
	 * What came back.
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
