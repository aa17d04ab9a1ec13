package io.packshot.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.packshot.contract.event.FactType;
import io.packshot.testkit.SharedServers;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads a topic from its beginning, as any other service would. */
public final class Facts implements AutoCloseable {

	private final KafkaConsumer<String, String> consumer;

	private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

	/** Reads the topic with the given name. */
	public Facts(String topic) {
		this.consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, SharedServers.get().kafka().bootstrapServers(),
						ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
				new StringDeserializer(), new StringDeserializer());
		List<TopicPartition> partitions = this.consumer.partitionsFor(topic)
			.stream()
			.map((partition) -> new TopicPartition(topic, partition.partition()))
			.toList();
		this.consumer.assign(partitions);
		this.consumer.seekToBeginning(partitions);
	}

	/** Waits for a record. */
	public ConsumerRecord<String, String> await(Predicate<ConsumerRecord<String, String>> wanted) {
		return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
			poll();
			return this.seen.stream().filter(wanted).findFirst().orElse(null);
		}, (found) -> found != null);
	}

	/** The records so far, after everything that was published before has been read. */
	public List<ConsumerRecord<String, String>> all(Predicate<ConsumerRecord<String, String>> wanted) {
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(this.consumer.assignment());
		Awaitility.await().until(() -> {
			poll();
			return ends.entrySet().stream().allMatch((end) -> this.consumer.position(end.getKey()) >= end.getValue());
		});
		return this.seen.stream().filter(wanted).toList();
	}

	private void poll() {
		this.consumer.poll(Duration.ofMillis(100)).forEach(this.seen::add);
	}

	/** A header as text. */
	public static String header(ConsumerRecord<?, ?> event, String name) {
		return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	/** Fails unless the record is of the type and its data satisfy the schema. */
	public static void assertValid(ConsumerRecord<String, String> event, FactType type) {
		assertThat(header(event, "ce_type")).isEqualTo(type.eventType());
		assertThat(Arrays.stream(event.headers().toArray()).map((header) -> header.key())).contains("ce_id",
				"ce_source", "ce_specversion", "ce_time", "content-type");
		try (InputStream in = FactType.class.getResourceAsStream(type.schemaResource())) {
			Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
			assertThat(schema.validate(event.value(), InputFormat.JSON)).isEmpty();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
