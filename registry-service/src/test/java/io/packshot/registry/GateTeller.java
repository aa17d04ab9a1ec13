package io.packshot.registry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import io.packshot.contract.event.FactType;
import io.packshot.contract.event.GateDecided;
import io.packshot.contract.event.Topic;
import io.packshot.contract.event.Verdict;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.EventId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.json.ContractModule;
import io.packshot.platform.security.Role;
import io.packshot.testkit.SharedServers;
import io.packshot.testkit.TestClient;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells decisions of the gate on Kafka, as the evaluation service does. */
public final class GateTeller implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().addModule(new ContractModule()).build();

	private final KafkaProducer<String, String> producer = new KafkaProducer<>(
			Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, SharedServers.get().kafka().bootstrapServers()),
			new StringSerializer(), new StringSerializer());

	/** A decision about a fresh run. */
	public static GateDecided decision(BrandId brand, String model, Verdict verdict) {
		RunId run = RunId.create();
		return new GateDecided(brand, run, model, "catalog", CommitId.create(), "cpu-quick", digest("recipe"), 7, 0,
				new ObjectRef(digest("weights " + run), 1234, "application/vnd.safetensors"), verdict,
				(verdict == Verdict.PASS) ? List.of() : List.of("palette-distance"),
				new ObjectRef(digest("report " + run), 99, "application/json"));
	}

	/**
	 * Tells that a fresh run passed, and waits until it is a version.
	 * @return the version's id
	 */
	public String register(BrandId brand, String model, Instant time) {
		GateDecided decision = decision(brand, model, Verdict.PASS);
		tell(decision, time);
		return awaitVersion(decision);
	}

	/**
	 * Waits until a decision led to a version.
	 * @return the version's id
	 */
	public static String awaitVersion(GateDecided decision) {
		TestClient client = RunningRegistry.get().as(decision.brand(), Role.VIEWER);
		return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
			for (JsonNode version : client.get("/v1/versions?model=" + decision.model()).items()) {
				if (version.path("lineage").path("run").asString().equals(decision.run().value())) {
					return version.path("id").asString();
				}
			}
			return "";
		}, (id) -> !id.isEmpty());
	}

	/** Tells a decision under a new event id. */
	public void tell(GateDecided decision, Instant time) {
		tell(decision, time, EventId.create().value());
	}

	/** Tells a decision. */
	public void tell(GateDecided decision, Instant time, String eventId) {
		tellText(json(decision), decision.key(), time, eventId);
	}

	/** A decision as it travels. */
	public static String json(GateDecided decision) {
		return JSON.writeValueAsString(decision);
	}

	/** Tells whatever it may be as a decision. */
	public void tellText(String data, String key, Instant time, String eventId) {
		ProducerRecord<String, String> event = new ProducerRecord<>(Topic.GATE.topicName(), key, data);
		Map.of("ce_specversion", "1.0", "ce_id", eventId, "ce_source", "urn:packshot:evaluation", "ce_type",
				FactType.GATE_DECIDED.eventType(), "ce_time", time.toString(), "content-type", "application/json")
			.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try {
			this.producer.send(event).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Digest digest(String text) {
		return Digest.of(text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
