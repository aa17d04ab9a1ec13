package io.packshot.platform.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.packshot.platform.startup.ServiceProperties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The outbox of a service that has Kafka on its class path. */
@AutoConfiguration
@ConditionalOnClass(KafkaProducer.class)
@ConditionalOnProperty(name = "packshot.outbox.enabled", havingValue = "true", matchIfMissing = true)
class OutboxConfiguration {

	@Bean
	OutboxRelay outboxRelay(JdbcClient jdbc, TransactionOperations transactions, ServiceProperties service,
			@Value("${spring.kafka.bootstrap-servers}") String brokers) {
		return new OutboxRelay(jdbc, transactions, () -> new KafkaProducer<>(producer(brokers, service.name())),
				new CloudEventRecords(service.eventSource()));
	}

	@Bean
	Outbox outbox(JdbcClient jdbc, JsonMapper json, OutboxRelay relay) {
		return new Outbox(jdbc, json, relay::wake);
	}

	@Bean
	Gauge outboxLag(OutboxRelay relay, MeterRegistry registry) {
		return Gauge.builder("packshot.outbox.lag", relay, (source) -> source.lag().toMillis() / 1000.0)
			.baseUnit("seconds")
			.description("Age of the oldest fact that is not published yet")
			.register(registry);
	}

	private static Map<String, Object> producer(String brokers, String service) {
		Map<String, Object> settings = new HashMap<>();
		settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
		settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-outbox-" + UUID.randomUUID());
		settings.put(ProducerConfig.ACKS_CONFIG, "all");
		settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
		settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
		settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
		settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
		settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
		return settings;
	}

}
