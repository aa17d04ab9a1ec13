package io.packshot.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.packshot.localservers.LocalServers;
import io.packshot.testkit.SharedServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Each service runs from its own jar in a process of its own, and together they are the
 * platform.
 */
class ServicesAloneIT {

	private static final Duration LONGEST_START = Duration.ofMinutes(6);

	private static final String GATEWAY = "gateway";

	/** A list of each service that no work is needed for. */
	private static final Map<String, String> LISTS = Map.of("ingest", "/v1/photos", "training", "/v1/runs",
			"evaluation", "/v1/gates", "registry", "/v1/versions", "inference", "/v1/images");

	private static final Map<String, String> ACCOUNTS = LISTS.keySet()
		.stream()
		.collect(Collectors.toMap((service) -> service,
				(service) -> "sa_" + service + "_" + UUID.randomUUID() + UUID.randomUUID()));

	private static final Map<String, Integer> PORTS = new LinkedHashMap<>();

	private static final List<ServiceProcess> PROCESSES = new ArrayList<>();

	@TempDir
	private static Path home;

	@BeforeAll
	static void startEachAlone() throws IOException {
		Path logs = Files.createDirectories(Path.of("target", "services-alone").toAbsolutePath());
		choosePorts();
		Map<String, Object> common = common();
		for (String service : PORTS.keySet()) {
			Map<String, Object> settings = new LinkedHashMap<>(common);
			settings.put("server.port", PORTS.get(service));
			if (service.equals(GATEWAY)) {
				settings.putAll(gateway());
			}
			else {
				settings.put("packshot.security.service-key", ACCOUNTS.get(service));
			}
			PROCESSES.add(ServiceProcess.start(service, settings, logs));
		}
		await().atMost(LONGEST_START).until(() -> PROCESSES.stream().allMatch(ServiceProcess::isReady));
	}

	@AfterAll
	static void stop() {
		PROCESSES.forEach(ServiceProcess::close);
	}

	@Test
	void eachIsAliveAndReadyAndDescribesItself() {
		for (ServiceProcess service : PROCESSES) {
			assertThat(service.api().get("/actuator/health/liveness").status()).as(service.toString()).isEqualTo(200);
			assertThat(service.api().get("/v3/api-docs").json().path("paths").size()).as(service.toString())
				.isPositive();
		}
	}

	@Test
	void theGatewayLeadsToAllOfThem() throws IOException {
		String key = Files.readString(home.resolve("secrets/admin.key")).strip();
		Api admin = new Api(() -> url(GATEWAY), key);
		String brand = admin.post("/v1/brands", "{\"slug\":\"alone\",\"name\":\"Alone\"}").text("id");
		LISTS.forEach((service, list) -> assertThat(admin.naming(brand).get(list).status()).as(service).isEqualTo(200));
	}

	private static void choosePorts() {
		List<ServerSocket> held = new ArrayList<>();
		for (String service : List.of(GATEWAY, "ingest", "training", "evaluation", "registry", "inference")) {
			try {
				ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				held.add(socket);
				PORTS.put(service, socket.getLocalPort());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		held.forEach(ServicesAloneIT::release);
	}

	private static void release(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Object> common() {
		LocalServers servers = SharedServers.get();
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("packshot.home", home.toString());
		settings.put("spring.datasource.url", SharedServers.freshDatabase());
		settings.put("spring.datasource.username", servers.postgres().user());
		settings.put("spring.datasource.password", servers.postgres().password());
		settings.put("spring.kafka.bootstrap-servers", servers.kafka().bootstrapServers());
		settings.put("packshot.objects.endpoint", servers.s3().endpoint().toString());
		settings.put("packshot.objects.access-key", servers.s3().accessKey());
		settings.put("packshot.objects.secret-key", servers.s3().secretKey());
		settings.put("packshot.security.issuer", url(GATEWAY));
		settings.put("packshot.security.jwks-uri", url(GATEWAY) + "/.well-known/jwks.json");
		settings.put("packshot.security.token-uri", url(GATEWAY) + "/v1/tokens");
		return settings;
	}

	private static Map<String, Object> gateway() {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("packshot.identity.admin-key-file", home.resolve("secrets/admin.key").toString());
		settings.put("packshot.identity.signing-key-file", home.resolve("secrets/signing-key.pem").toString());
		settings.put("packshot.identity.pepper-file", home.resolve("secrets/pepper").toString());
		LISTS.keySet().forEach((service) -> {
			settings.put("packshot.gateway.routes." + service, url(service));
			settings.put("packshot.identity.service-accounts." + service, ACCOUNTS.get(service));
		});
		return settings;
	}

	private static String url(String service) {
		return "http://127.0.0.1:" + PORTS.get(service);
	}

}
