package io.packshot.ingest;

import java.io.ByteArrayOutputStream;
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
import java.util.LinkedHashMap;
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

/** The ingest service on the shared servers, one for all tests of a JVM. */
public final class Service {

	private static final Service INSTANCE = new Service();

	private static final String BOUNDARY = "packshot-test-boundary";

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	private final ECKey key;

	private final String issuer;

	private final ConfigurableApplicationContext context;

	private Service() {
		try {
			this.key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
			this.issuer = serveKeys();
			this.context = start();
		}
		catch (JOSEException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The one instance of this JVM. */
	public static Service get() {
		return INSTANCE;
	}

	/** A bean of the running service. */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** A client that acts for a brand. */
	public Client as(BrandId brand, Role role) {
		return new Client(token(brand, role));
	}

	private String token(BrandId brand, Role role) {
		JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(this.issuer)
			.audience("packshot")
			.subject("key_test")
			.claim("brand", brand.value())
			.claim("role", role.label())
			.issueTime(Date.from(Instant.now()))
			.expirationTime(Date.from(Instant.now().plusSeconds(300)))
			.build();
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(), claims);
			token.sign(new ECDSASigner(this.key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String serveKeys() throws IOException {
		byte[] keys = new JWKSet(this.key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/jwks", (exchange) -> {
			exchange.getResponseHeaders().add("content-type", "application/json");
			exchange.sendResponseHeaders(200, keys.length);
			exchange.getResponseBody().write(keys);
			exchange.close();
		});
		server.start();
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	private ConfigurableApplicationContext start() {
		LocalServers servers = SharedServers.get();
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("server.port", 0);
		settings.put("spring.datasource.url", SharedServers.freshDatabase());
		settings.put("spring.datasource.username", servers.postgres().user());
		settings.put("spring.datasource.password", servers.postgres().password());
		settings.put("spring.kafka.bootstrap-servers", servers.kafka().bootstrapServers());
		settings.put("packshot.security.issuer", this.issuer);
		settings.put("packshot.security.jwks-uri", this.issuer + "/jwks");
		settings.put("packshot.objects.endpoint", servers.s3().endpoint());
		settings.put("packshot.objects.access-key", servers.s3().accessKey());
		settings.put("packshot.objects.secret-key", servers.s3().secretKey());
		return ServiceLauncher.run("ingest", IngestApplication.class, settings);
	}

	/** Sends requests with one token. */
	public final class Client {

		private final String token;

		private Client(String token) {
			this.token = token;
		}

		/** Reads a resource as JSON. */
		public Answer get(String path) {
			return send(request(path).GET());
		}

		/** Reads a resource as bytes. */
		public HttpResponse<byte[]> bytes(String path, String... headers) {
			HttpRequest.Builder request = request(path).GET();
			return exchange((headers.length > 0) ? request.headers(headers) : request);
		}

		/** Sends JSON. */
		public Answer post(String path, Object body) {
			return send(request(path).header("content-type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofByteArray(Service.this.json.writeValueAsBytes(body))));
		}

		/** Removes a resource. */
		public Answer delete(String path) {
			return send(request(path).DELETE());
		}

		/** Sends a photo. */
		public Answer photo(byte[] file, String product, Map<String, String> fields) {
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", "text/plain;charset=utf-8",
					value.getBytes(StandardCharsets.UTF_8)));
			part(body, "name=\"product\"", "text/plain", product.getBytes(StandardCharsets.UTF_8));
			part(body, "name=\"file\"; filename=\"photo.bin\"", "application/octet-stream", file);
			body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
			return send(request("/v1/photos").header("content-type", "multipart/form-data; boundary=" + BOUNDARY)
				.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
		}

		private static void part(ByteArrayOutputStream body, String disposition, String mediaType, byte[] content) {
			body.writeBytes(("--" + BOUNDARY + "\r\ncontent-disposition: form-data; " + disposition
					+ "\r\ncontent-type: " + mediaType + "\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
			body.writeBytes(content);
			body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		}

		private HttpRequest.Builder request(String path) {
			String port = Service.this.context.getEnvironment().getProperty("local.server.port");
			return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
				.header("authorization", "Bearer " + this.token);
		}

		private Answer send(HttpRequest.Builder request) {
			HttpResponse<byte[]> response = exchange(request);
			return new Answer(response.statusCode(), Service.this.json.readTree(response.body()));
		}

		private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
			try {
				return Service.this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/** What the service answered. */
	public record Answer(int status, JsonNode body) {

		/** A text member of the body. */
		public String text(String member) {
			return this.body.path(member).asString("");
		}

	}

}
