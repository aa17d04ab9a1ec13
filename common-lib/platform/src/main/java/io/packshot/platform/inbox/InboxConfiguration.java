package io.packshot.platform.inbox;

import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Listeners for a service that has Spring Cloud Stream on its class path. */
@AutoConfiguration
@ConditionalOnClass(name = "org.springframework.cloud.stream.config.BindingServiceConfiguration")
@ConditionalOnProperty(name = "packshot.inbox.enabled", havingValue = "true", matchIfMissing = true)
@EnableConfigurationProperties(InboxProperties.class)
class InboxConfiguration {

	@Bean
	DeadLetters deadLetters(MeterRegistry metrics, @Value("${spring.kafka.bootstrap-servers}") String brokers) {
		return new DeadLetters(new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
						ByteArraySerializer.class, ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
						ByteArraySerializer.class, ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)),
				metrics);
	}

	@Bean
	EventListeners eventListeners(JsonMapper json, JdbcClient jdbc, TransactionOperations transactions,
			DeadLetters deadLetters, @Value("${spring.cloud.stream.default.consumer.max-attempts}") int maxAttempts) {
		return new EventListeners(json, new Inbox(jdbc), transactions, deadLetters, maxAttempts);
	}

	@Bean
	InboxPurge inboxPurge(JdbcClient jdbc, InboxProperties properties) {
		return new InboxPurge(jdbc, properties);
	}

	@Bean
	@ConditionalOnProperty(name = "packshot.topics.create", havingValue = "true", matchIfMissing = true)
	TopicProvisioner topicProvisioner(@Value("${spring.kafka.bootstrap-servers}") String brokers,
			@Value("${packshot.topics.partitions:3}") int partitions,
			@Value("${packshot.topics.replicas:1}") short replicas) {
		return new TopicProvisioner(brokers, partitions, replicas);
	}

}
