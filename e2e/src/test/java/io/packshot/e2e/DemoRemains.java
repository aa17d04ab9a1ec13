package io.packshot.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.packshot.contract.event.Topic;
import io.packshot.contract.object.Digest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a demo has left behind on its platform. */
final class DemoRemains {

	private final Path home;

	private final Platform platform;

	DemoRemains(Path home, Platform platform) {
		this.home = home;
		this.platform = platform;
	}

	/** Every fact is told, names objects that exist, and no image was made twice. */
	void check() {
		await().atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(waiting()).as("facts that wait in outboxes").isEmpty());
		FactLog log = new FactLog(this.platform.kafka());
		List<ConsumerRecord<String, byte[]>> facts = log.read("packshot.");
		assertThat(facts).isNotEmpty().allSatisfy((fact) -> assertThat(log.faults(fact)).isEmpty());
		facts.stream().filter((fact) -> !fact.topic().endsWith(".dlt")).forEach(this::checkObjects);
		checkImages(facts);
	}

	/** Programs that run from, or were told about, this home. */
	static List<String> processes(Path home) {
		return ProcessHandle.allProcesses()
			.filter((process) -> words(process).contains(home.toString()))
			.map((process) -> process.pid() + " " + process.info().command().orElse(""))
			.toList();
	}

	private void checkObjects(ConsumerRecord<String, byte[]> fact) {
		JsonNode document = new JsonMapper().readTree(fact.value());
		String brand = document.path("brand").stringValue();
		for (JsonNode value : document) {
			if (value.has("digest") && value.has("mediaType")) {
				checkObject(brand, value.path("digest").stringValue(), fact);
			}
		}
	}

	private void checkObject(String brand, String digest, ConsumerRecord<String, byte[]> fact) {
		Path file = this.home.resolve(Path.of("s3", "packshot-objects", brand, "sha256", digest.substring(0, 2),
				digest.substring(2, 4), digest));
		try {
			assertThat(Digest.of(Files.readAllBytes(file)).value()).as(file.toString()).isEqualTo(digest);
		}
		catch (IOException ex) {
			throw new AssertionError("an object is missing of " + new String(fact.value(), StandardCharsets.UTF_8), ex);
		}
	}

	/** However often it was asked, each request has led to one image. */
	private void checkImages(List<ConsumerRecord<String, byte[]>> facts) {
		Map<String, Set<String>> told = new TreeMap<>();
		String brand = "";
		for (ConsumerRecord<String, byte[]> fact : facts) {
			if (fact.topic().equals(Topic.IMAGE.topicName())) {
				JsonNode image = new JsonMapper().readTree(fact.value());
				brand = image.path("brand").stringValue();
				told.computeIfAbsent(image.path("request").stringValue(), (request) -> new TreeSet<>())
					.add(image.path("image").stringValue());
			}
		}
		Map<String, Set<String>> kept = new TreeMap<>();
		for (JsonNode image : this.platform.admin().naming(brand).get("/v1/images?limit=200").json().path("items")) {
			kept.computeIfAbsent(image.path("request").stringValue(), (request) -> new TreeSet<>())
				.add(image.path("id").stringValue());
		}
		assertThat(kept).isNotEmpty().isEqualTo(told).allSatisfy((request, images) -> assertThat(images).hasSize(1));
	}

	private List<String> waiting() throws SQLException, IOException {
		List<String> waiting = new ArrayList<>();
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			for (String service : this.platform.services()) {
				if (service.equals("gateway")) {
					continue; // tells nothing
				}
				try (ResultSet facts = statement.executeQuery("select topic, key from " + service + ".outbox")) {
					while (facts.next()) {
						waiting.add(service + " " + facts.getString("topic") + " " + facts.getString("key"));
					}
				}
			}
		}
		return waiting;
	}

	/** To the database of the home, with the password and the port that lie there. */
	private Connection connect() throws SQLException, IOException {
		Properties secrets = new Properties();
		try (BufferedReader file = Files.newBufferedReader(this.home.resolve("secrets/local-servers.properties"))) {
			secrets.load(file);
		}
		String port = Files.readAllLines(this.home.resolve("postgres/postmaster.pid")).get(3);
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/packshot", "packshot",
				secrets.getProperty("postgres.password"));
	}

	/**
	 * All words of a process; the long lines that Java leaves out as well, where they can
	 * be read.
	 */
	private static String words(ProcessHandle process) {
		String words = process.info().command().orElse("") + " " + process.info().commandLine().orElse("");
		Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
		try {
			return words + " " + Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			// It has just ended, belongs to somebody else, or this is no Linux.
			return words;
		}
	}

}
