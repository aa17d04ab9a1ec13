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
import io.packshot.localservers.LocalServers;

/**
 * Signs tokens for tests and serves the key that verifies them, in place of the gateway.
 * Safe for use by several threads.
 */
public final class TestIssuer {

	private static final String KEY_ID = "test";

	private static final int LIFETIME_SECONDS = 300;

	private final ECKey key;

	private final String url;

	/** Makes a key and serves it on a free port until the JVM ends. */
	public TestIssuer() {
		this.key = newKey();
		this.url = serve(new JWKSet(this.key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8));
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
		settings.put("packshot.security.issuer", this.url);
		settings.put("packshot.security.jwks-uri", this.url + "/jwks");
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
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(this.url)
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

	private static String serve(byte[] keys) {
		try {
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
		catch (IOException ex) {
			throw new UncheckedIOException("cannot serve the keys", ex);
		}
	}

}
