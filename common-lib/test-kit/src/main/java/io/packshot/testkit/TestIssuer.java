package io.packshot.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;

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
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.packshot.localservers.LocalServers;

/**
 * Signs tokens for tests and serves the key that verifies them, in place of the gateway;
 * it exchanges any service's key for a token. Safe for use by several threads.
 */
public final class TestIssuer {

	private static final String KEY_ID = "test";

	private static final String SERVICE_TOKEN = "service-token";

	private static final int LIFETIME_SECONDS = 300;

	private final ECKey key;

	private final HttpServer server;

	/** Makes a key and serves it on a free port until the JVM ends. */
	public TestIssuer() {
		this.key = newKey();
		this.server = serve(new JWKSet(this.key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8));
	}

	/** Where the issuer is: for a service, the gateway. */
	public String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/**
	 * Answers requests as the services behind the gateway would.
	 * @param path what the paths of the requests begin with
	 * @param handler closes each exchange
	 */
	public void answer(String path, HttpHandler handler) {
		this.server.createContext(path, handler);
	}

	/** Whether a request to the gateway carries the token that a service was given. */
	public static boolean isService(HttpExchange exchange) {
		return ("Bearer " + SERVICE_TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
	}

	/**
	 * What a service needs to run on the shared servers and to trust this issuer; it gets
	 * an empty database.
	 */
	public Map<String, Object> settings() {
		LocalServers servers = SharedServers.get();
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("server.port", 0);
		settings.put("spring.datasource.url", SharedServers.freshDatabase());
		settings.put("spring.datasource.username", servers.postgres().user());
		settings.put("spring.datasource.password", servers.postgres().password());
		settings.put("spring.kafka.bootstrap-servers", servers.kafka().bootstrapServers());
		settings.put("packshot.security.issuer", url());
		settings.put("packshot.security.jwks-uri", url() + "/jwks");
		settings.put("packshot.security.token-uri", url() + "/v1/tokens");
		settings.put("packshot.security.service-key", "test-key");
		settings.put("packshot.objects.endpoint", servers.s3().endpoint());
		settings.put("packshot.objects.access-key", servers.s3().accessKey());
		settings.put("packshot.objects.secret-key", servers.s3().secretKey());
		return settings;
	}

	/**
	 * A token that a service accepts.
	 * @param claims added to, or in place of, the ordinary ones; typically {@code brand}
	 * and {@code role}
	 */
	public String token(Map<String, Object> claims) {
		return sign(this.key, claims);
	}

	/** A token signed by somebody else under the same key id. */
	public String forgedToken(Map<String, Object> claims) {
		return sign(newKey(), claims);
	}

	private String sign(ECKey signer, Map<String, Object> changed) {
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(url())
			.audience("packshot")
			.subject("key_test")
			.issueTime(Date.from(Instant.now()))
			.expirationTime(Date.from(Instant.now().plusSeconds(LIFETIME_SECONDS)));
		changed.forEach(claims::claim);
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(KEY_ID).build(),
				claims.build());
		try {
			token.sign(new ECDSASigner(signer));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("cannot sign a token", ex);
		}
		return token.serialize();
	}

	private static ECKey newKey() {
		try {
			return new ECKeyGenerator(Curve.P_256).keyID(KEY_ID).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("cannot make a key", ex);
		}
	}

	private static HttpServer serve(byte[] keys) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/jwks", (exchange) -> send(exchange, keys));
			server.createContext("/v1/tokens",
					(exchange) -> send(exchange, ("{\"accessToken\":\"" + SERVICE_TOKEN + "\",\"expiresIn\":300}")
						.getBytes(StandardCharsets.UTF_8)));
			server.setExecutor(Executors.newCachedThreadPool((task) -> {
				Thread thread = new Thread(task, "test-issuer");
				thread.setDaemon(true);
				return thread;
			}));
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot serve the keys", ex);
		}
	}

	private static void send(HttpExchange exchange, byte[] json) throws IOException {
		exchange.getResponseHeaders().add("content-type", "application/json");
		exchange.sendResponseHeaders(200, json.length);
		exchange.getResponseBody().write(json);
		exchange.close();
	}

}
