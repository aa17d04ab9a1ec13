package io.packshot.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.packshot.contract.event.Fact;
import io.packshot.contract.event.FactType;
import io.packshot.platform.json.ContractModule;
import io.packshot.testkit.SharedServers;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads what the service told, as any other service would, and checks it against its
 * schema.
 *
 * @param <F> the kind of fact
 */
public final class ToldFacts<F extends Fact> implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final JsonMapper JSON = JsonMapper.builder().addModule(new ContractModule()).build();

	private final Class<F> kind;

	private final KafkaConsumer<String, String> consumer;

	private final List<F> seen = new ArrayList<>();

	/** Reads facts of one kind from the beginning of their topic. */
	public ToldFacts(Class<F> kind) {
		this.kind = kind;
		this.consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, SharedServers.get().kafka().bootstrapServers()),
				new StringDeserializer(), new StringDeserializer());
		String topic = FactType.of(kind).topic().topicName();
		List<TopicPartition> partitions = this.consumer.partitionsFor(topic)
			.stream()
			.map((partition) -> new TopicPartition(topic, partition.partition()))
			.toList();
		this.consumer.assign(partitions);
		this.consumer.seekToBeginning(partitions);
	}

	/** Waits until so many matching facts were told, and gives all of them. */
	public List<F> await(Predicate<F> wanted, int count) {
		return Awaitility.await().atMost(PATIENCE).until(() -> {
			this.consumer.poll(Duration.ofMillis(100)).forEach(this::take);
			return this.seen.stream().filter(wanted).toList();
		}, (facts) -> facts.size() >= count);
	}

	private void take(ConsumerRecord<String, String> event) {
		String type = new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
		assertThat(type).isEqualTo(FactType.of(this.kind).eventType());
		try (InputStream in = FactType.class.getResourceAsStream(FactType.of(this.kind).schemaResource())) {
			String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(schema, InputFormat.JSON)
				.validate(event.value(), InputFormat.JSON)).isEmpty();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		F fact = JSON.readValue(event.value(), this.kind);
		assertThat(event.key()).isEqualTo(fact.key());
		this.seen.add(fact);
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
