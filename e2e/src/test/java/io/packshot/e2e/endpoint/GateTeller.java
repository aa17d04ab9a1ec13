package io.packshot.e2e.endpoint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import io.packshot.contract.event.FactType;
import io.packshot.contract.event.Topic;
import io.packshot.contract.id.EventId;
import io.packshot.contract.id.RunId;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells that candidates passed, in the form of the evaluation service. */
final class GateTeller {

	private final String brokers;

	GateTeller(String brokers) {
		this.brokers = brokers;
	}

	/**
	 * Tells a pass of a run that nobody saw, with the weights of one that took place.
	 * @return the unseen run's id
	 */
	String tellPass(String model, JsonNode run, String brand, Instant decided) {
		String id = RunId.create().value();
		ObjectNode fact = JsonMapper.shared().createObjectNode().put("brand", brand).put("run", id).put("model", model);
		for (String member : new String[] { "dataset", "commit", "profile", "recipe", "seed", "retryOf", "weights" }) {
			fact.set(member, run.path(member));
		}
		fact.put("verdict", "pass").putArray("failed");
		fact.putObject("report")
			.put("digest", run.at("/samples/digest").stringValue())
			.put("size", run.at("/samples/size").longValue())
			.put("mediaType", "application/json");
		tell(id, fact.toString(), decided);
		return id;
	}

	private void tell(String key, String fact, Instant decided) {
		ProducerRecord<String, String> event = new ProducerRecord<>(Topic.GATE.topicName(), key, fact);
		Map.of("ce_specversion", "1.0", "ce_id", EventId.create().value(), "ce_source", "urn:packshot:evaluation",
				"ce_type", FactType.GATE_DECIDED.eventType(), "ce_time", decided.toString(), "content-type",
				"application/json")
			.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", this.brokers),
				new StringSerializer(), new StringSerializer())) {
			producer.send(event).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
