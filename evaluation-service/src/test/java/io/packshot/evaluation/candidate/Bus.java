package io.packshot.evaluation.candidate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.packshot.contract.event.FactType;
import io.packshot.contract.event.RunCompleted;
import io.packshot.contract.id.EventId;
import io.packshot.contract.id.RunId;
import io.packshot.testkit.SharedServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Tells finished runs and reads decisions, as the neighbours would. */
final class Bus {

	private Bus() {
	}

	static void tell(RunCompleted run, JsonMapper json) {
		ProducerRecord<String, byte[]> event = new ProducerRecord<>("packshot.run", run.key(),
				json.writeValueAsBytes(run));
		Map.of("ce_specversion", "1.0", "ce_id", EventId.create().value(), "ce_source", "urn:packshot:training",
				"ce_type", FactType.RUN_COMPLETED.eventType(), "content-type", "application/json")
			.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings(), new StringSerializer(),
				new ByteArraySerializer())) {
			assertThat(producer.send(event)).succeedsWithin(Duration.ofSeconds(30));
		}
	}

	/**
	 * All decisions about a run that are on the bus by now; each satisfies its schema.
	 */
	static List<ConsumerRecord<String, String>> decisions(RunId run) {
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings(), new StringDeserializer(),
				new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor("packshot.gate")
				.stream()
				.map((partition) -> new TopicPartition("packshot.gate", partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<String, String>> found = new ArrayList<>();
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				StreamSupport.stream(consumer.poll(Duration.ofMillis(100)).spliterator(), false)
					.filter((event) -> event.key().equals(run.value()))
					.forEach(found::add);
			}
			found.forEach(Bus::assertValid);
			return found;
		}
	}

	private static void assertValid(ConsumerRecord<String, String> event) {
		try (InputStream in = FactType.class.getResourceAsStream(FactType.GATE_DECIDED.schemaResource())) {
			String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(schema, InputFormat.JSON)
				.validate(event.value(), InputFormat.JSON)).isEmpty();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, Object> settings() {
		return Map.of("bootstrap.servers", SharedServers.get().kafka().bootstrapServers());
	}

}
