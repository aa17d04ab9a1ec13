package io.packshot.platform.probe;

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
import io.packshot.localservers.LocalServers;
import io.packshot.platform.service.ServiceLauncher;
import io.packshot.testkit.SharedServers;

import org.springframework.context.ConfigurableApplicationContext;

/** The probe service on the shared servers, and an issuer whose tokens it trusts. */
public final class Probe {

	private static final Probe INSTANCE = new Probe();

	private final HttpClient http = HttpClient.newHttpClient();

	private final ECKey key;

	private final String issuer;

	private final ConfigurableApplicationContext context;

	private Probe() {
		try {
			this.key = new ECKeyGenerator(Curve.P_256).keyID("probe").generate();
			this.issuer = serveKeys();
			this.context = start();
		}
		catch (JOSEException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The one instance of this JVM. */
	public static Probe get() {
		return INSTANCE;
	}

	/** The running service. */
	public ConfigurableApplicationContext context() {
		return this.context;
	}

	/** A token of the trusted issuer with the given claims changed. */
	public String token(Map<String, Object> claims) {
		return token(this.key, claims);
	}

	/** A token signed by somebody else under the same key id. */
	public String forgedToken(Map<String, Object> claims) {
		try {
			return token(new ECKeyGenerator(Curve.P_256).keyID("probe").generate(), claims);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Sends a request to the service. */
	public HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI
				.create("http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port") + path))
			.method(method,
					body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
		headers.forEach(request::header);
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String token(ECKey signer, Map<String, Object> changed) {
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(this.issuer)
			.audience("packshot")
			.subject("key_probe")
			.issueTime(Date.from(Instant.now()))
			.expirationTime(Date.from(Instant.now().plusSeconds(300)));
		changed.forEach(claims::claim);
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("probe").build(),
					claims.build());
			token.sign(new ECDSASigner(signer));
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
		settings.put("spring.datasource.url", SharedServers.freshDatabase());
		settings.put("spring.datasource.username", servers.postgres().user());
		settings.put("spring.datasource.password", servers.postgres().password());
		settings.put("spring.kafka.bootstrap-servers", servers.kafka().bootstrapServers());
		settings.put("packshot.security.issuer", this.issuer);
		settings.put("packshot.security.jwks-uri", this.issuer + "/jwks");
		settings.put("packshot.objects.endpoint", servers.s3().endpoint());
		settings.put("packshot.objects.access-key", servers.s3().accessKey());
		settings.put("packshot.objects.secret-key", servers.s3().secretKey());
		return ServiceLauncher.run("probe", ProbeApplication.class, settings);
	}

}
