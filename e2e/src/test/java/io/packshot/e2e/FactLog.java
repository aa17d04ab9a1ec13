package io.packshot.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.packshot.contract.event.FactType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that was told on Kafka so far. */
final class FactLog {

	private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final String brokers;

	FactLog(String brokers) {
		this.brokers = brokers;
	}

	/** All records of the topics whose name starts with the prefix, as they lie there. */
	List<ConsumerRecord<String, byte[]>> read(String prefix) {
		List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", this.brokers),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			consumer.assign(consumer.listTopics()
				.entrySet()
				.stream()
				.filter((topic) -> topic.getKey().startsWith(prefix))
				.flatMap((topic) -> topic.getValue().stream())
				.map((part) -> new TopicPartition(part.topic(), part.partition()))
				.toList());
			consumer.seekToBeginning(consumer.assignment());
			Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(200)).forEach(found::add);
			}
		}
		return found;
	}

	/**
	 * What a record's schema has against it; a type without a schema is a fault as well.
	 */
	List<String> faults(ConsumerRecord<String, byte[]> fact) {
		Optional<FactType> type = FactType.find(header(fact, "ce_type"));
		if (type.isEmpty()) {
			return List.of("no schema for " + header(fact, "ce_type"));
		}
		Schema schema = this.schemas.getSchema(resource(type.get().schemaResource()), InputFormat.JSON);
		return schema.validate(new String(fact.value(), StandardCharsets.UTF_8), InputFormat.JSON)
			.stream()
			.map(Error::getMessage)
			.toList();
	}

	static String header(ConsumerRecord<String, byte[]> fact, String name) {
		return new String(fact.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	private static String resource(String name) {
		try (InputStream in = FactType.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("there is no " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
