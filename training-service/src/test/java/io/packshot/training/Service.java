package io.packshot.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
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
import io.packshot.contract.id.BrandId;
import io.packshot.localservers.LocalServers;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.security.Role;
import io.packshot.platform.startup.ServiceLauncher;
import io.packshot.testkit.SharedServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

/** The training service on the shared servers, one for all tests of a JVM. */
public final class Service {

	private static final Service INSTANCE = new Service();

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	private final ECKey key;

	private final Neighbours neighbours;

	private final Map<String, Object> settings;

	private ConfigurableApplicationContext context;

	private Service() {
		try {
			this.key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
			this.neighbours = new Neighbours(new JWKSet(this.key.toPublicJWK()).toString());
			this.settings = settings();
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

	/** What stands in for other services. */
	public Neighbours neighbours() {
		return this.neighbours;
	}

	/** Where runs lie while they are in work. */
	public Path runs() {
		return Path.of(String.valueOf(this.settings.get("packshot.home"))).resolve("runs");
	}

	/** Makes a commit of photos in ingest's name. */
	public void commit(BrandId brand, String commit, List<StylePhoto> photos) {
		ObjectStore objects = bean(ObjectStore.class);
		this.neighbours.commit(commit, photos.stream().map((photo) -> photo.row(brand, objects)).toList());
	}

	/** Stops the service as an operator would, and starts it again. */
	public void restart() {
		this.context.close();
		this.context = start();
	}

	/** A client that acts for a brand. */
	public Client as(BrandId brand, Role role) {
		return new Client(token(brand, role));
	}

	private String token(BrandId brand, Role role) {
		JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(this.neighbours.url())
			.audience("packshot")
			.subject("key_test")
			.claim("brand", brand.value())
			.claim("role", role.label())
			.issueTime(Date.from(Instant.now()))
			.expirationTime(Date.from(Instant.now().plusSeconds(600)))
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

	private Map<String, Object> settings() {
		LocalServers servers = SharedServers.get();
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("server.port", 0);
		all.put("spring.datasource.url", SharedServers.freshDatabase());
		all.put("spring.datasource.username", servers.postgres().user());
		all.put("spring.datasource.password", servers.postgres().password());
		all.put("spring.kafka.bootstrap-servers", servers.kafka().bootstrapServers());
		all.put("packshot.security.issuer", this.neighbours.url());
		all.put("packshot.security.jwks-uri", this.neighbours.url() + "/jwks");
		all.put("packshot.security.token-uri", this.neighbours.url() + "/v1/tokens");
		all.put("packshot.security.service-key", "test-key");
		all.put("packshot.objects.endpoint", servers.s3().endpoint());
		all.put("packshot.objects.access-key", servers.s3().accessKey());
		all.put("packshot.objects.secret-key", servers.s3().secretKey());
		all.put("packshot.home",
				Path.of("target", SharedServers.freshName("home-" + ProcessHandle.current().pid() + "-"))
					.toAbsolutePath());
		all.put("packshot.recipe.profiles", "cpu-smoke,cpu-quick,tiny");
		all.put("packshot.launch.native-cache", Path.of(System.getProperty("user.home"), ".djl.ai"));
		all.put("packshot.launch.checkpoint-steps", 20);
		all.put("packshot.launch.heap", "256MB");
		all.put("packshot.launch.poll", "200ms");
		all.put("packshot.tracking.every", "200ms");
		all.put("packshot.tracking.longest-pause", "1s");
		return all;
	}

	private ConfigurableApplicationContext start() {
		return ServiceLauncher.run("training", TrainingApplication.class, this.settings);
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
		public byte[] bytes(String path) {
			return exchange(request(path).GET()).body();
		}

		/** Sends JSON. */
		public Answer post(String path, Object body) {
			return send(request(path).header("content-type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofByteArray(Service.this.json.writeValueAsBytes(body))));
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
