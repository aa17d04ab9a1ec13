package io.packshot.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import io.packshot.contract.event.PhotoRejected;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.platform.probe.Probe;
import io.packshot.platform.probe.ProbeApplication;
import io.packshot.testkit.SharedServers;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

class OutboxIT {

	private final Probe probe = Probe.get();

	private final Outbox outbox = this.probe.context().getBean(Outbox.class);

	private final TransactionOperations transactions = this.probe.context().getBean(TransactionOperations.class);

	private final JdbcClient jdbc = this.probe.context().getBean(JdbcClient.class);

	private final BrandId brand = BrandId.create();

	@Test
	void publishesEveryFactOnceAndInOrderOfItsKey() {
		List<PhotoId> photos = List.of(PhotoId.create(), PhotoId.create(), PhotoId.create());
		int each = 700;
		for (int number = 0; number < each; number++) {
			int current = number;
			this.transactions.executeWithoutResult(
					(status) -> photos.forEach((photo) -> this.outbox.append(fact(photo, "n" + current))));
		}
		await().atMost(Duration.ofSeconds(30)).until(this::isEmpty);
		Map<String, List<String>> seen = new HashMap<>();
		Set<String> eventIds = new HashSet<>();
		for (ConsumerRecord<String, byte[]> published : published()) {
			assertThat(eventIds.add(header(published, "ce_id"))).isTrue();
			assertThat(header(published, "ce_specversion")).isEqualTo("1.0");
			assertThat(header(published, "ce_source")).isEqualTo("urn:packshot:probe");
			assertThat(header(published, "ce_type")).isEqualTo("io.packshot.photo.rejected.v1");
			assertThat(header(published, "content-type")).isEqualTo("application/json");
			seen.computeIfAbsent(published.key(), (key) -> new ArrayList<>()).add(reason(published));
		}
		List<String> expected = new ArrayList<>();
		for (int number = 0; number < each; number++) {
			expected.add("n" + number);
		}
		photos.forEach((photo) -> assertThat(seen.get(photo.value())).isEqualTo(expected));
	}

	@Test
	void rolledBackFactsAreNotTold() {
		PhotoId photo = PhotoId.create();
		this.transactions.executeWithoutResult((status) -> {
			this.outbox.append(fact(photo, "gone"));
			status.setRollbackOnly();
		});
		this.transactions.executeWithoutResult((status) -> this.outbox.append(fact(photo, "told")));
		await().atMost(Duration.ofSeconds(20)).until(this::isEmpty);
		assertThat(published()).filteredOn((sent) -> sent.key().equals(photo.value()))
			.extracting(OutboxIT::reason)
			.containsExactly("told");
	}

	@Test
	void refusesFactsOutsideATransaction() {
		assertThatIllegalStateException().isThrownBy(() -> this.outbox.append(fact(PhotoId.create(), "alone")));
	}

	@Test
	void listenersHearAFactOnceAndPoisonIsPutAside() {
		PhotoId photo = PhotoId.create();
		this.transactions.executeWithoutResult((status) -> {
			this.outbox.append(fact(photo, "poison"));
			this.outbox.append(fact(photo, "heard"));
		});
		ProbeApplication application = this.probe.context().getBean(ProbeApplication.class);
		await().atMost(Duration.ofSeconds(30))
			.until(() -> application.heard.stream().anyMatch((fact) -> fact.photo().equals(photo)));
		assertThat(application.heard).filteredOn((fact) -> fact.photo().equals(photo))
			.extracting(PhotoRejected::reason)
			.containsExactly("heard");
		assertThat(read("packshot.photo.dlt")).anySatisfy((dead) -> {
			assertThat(dead.key()).isEqualTo(photo.value());
			assertThat(header(dead, "packshot_reason")).isEqualTo("poison");
			assertThat(header(dead, "packshot_group")).isEqualTo("probe.photo");
			assertThat(header(dead, "ce_type")).isEqualTo("io.packshot.photo.rejected.v1");
		});
	}

	private boolean isEmpty() {
		return this.jdbc.sql("select count(*) from outbox").query(Long.class).single() == 0;
	}

	private PhotoRejected fact(PhotoId photo, String reason) {
		return new PhotoRejected(this.brand, photo, new ProductId("mug-01"), reason, "detail");
	}

	private List<ConsumerRecord<String, byte[]>> published() {
		return read("packshot.photo").stream()
			.filter((sent) -> header(sent, "ce_brand").equals(this.brand.value()))
			.toList();
	}

	private static List<ConsumerRecord<String, byte[]>> read(String topic) {
		Properties settings = new Properties();
		settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, SharedServers.get().kafka().bootstrapServers());
		settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
		List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			consumer.assign(consumer.partitionsFor(topic)
				.stream()
				.map((part) -> new org.apache.kafka.common.TopicPartition(part.topic(), part.partition()))
				.toList());
			consumer.seekToBeginning(consumer.assignment());
			Map<org.apache.kafka.common.TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(200)).forEach(found::add);
			}
		}
		return found;
	}

	private static String header(ConsumerRecord<String, byte[]> published, String name) {
		return new String(published.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	private static String reason(ConsumerRecord<String, byte[]> published) {
		String json = new String(published.value(), StandardCharsets.UTF_8);
		return json.replaceAll(".*\"reason\":\"([^\"]*)\".*", "$1");
	}

}
