package io.packshot.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Puts a record aside on {@code <topic>.dlt} with the reason and the group that could not
 * handle it, so that it can be replayed to that group alone.
 */
final class DeadLetters implements DisposableBean {

	/** Header with the stable reason. */
	static final String REASON = "packshot_reason";

	/** Header with the explanation. */
	static final String DETAIL = "packshot_detail";

	/** Header with the consumer group. */
	static final String GROUP = "packshot_group";

	private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

	private static final long SECONDS_TO_SEND = 30;

	private final Producer<byte[], byte[]> producer;

	private final MeterRegistry metrics;

	DeadLetters(Producer<byte[], byte[]> producer, MeterRegistry metrics) {
		this.producer = producer;
		this.metrics = metrics;
	}

	void send(Message<byte[]> message, String group, String reason, String detail) {
		String topic = String.valueOf(EventReader.header(message, KafkaHeaders.RECEIVED_TOPIC));
		ProducerRecord<byte[], byte[]> out = new ProducerRecord<>(topic + ".dlt", key(message), message.getPayload());
		message.getHeaders().forEach((name, value) -> {
			if (name.startsWith("ce_") || "content-type".equals(name)) {
				header(out, name, String.valueOf(EventReader.header(message, name)));
			}
		});
		header(out, REASON, reason);
		header(out, DETAIL, detail);
		header(out, GROUP, group);
		await(out);
		log.atWarn()
			.addKeyValue("topic", topic)
			.addKeyValue("group", group)
			.addKeyValue("reason", reason)
			.addKeyValue("detail", detail)
			.log("event dead-lettered");
		this.metrics.counter("packshot.events.dead_lettered", "topic", topic, "group", group, "reason", reason)
			.increment();
	}

	private void await(ProducerRecord<byte[], byte[]> out) {
		try {
			this.producer.send(out).get(SECONDS_TO_SEND, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while putting a record aside", ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IllegalStateException("a record could not be put aside", ex);
		}
	}

	@SuppressWarnings("NullAway") // Kafka takes a null key
	private static byte[] key(Message<byte[]> message) {
		Object key = message.getHeaders().get(KafkaHeaders.RECEIVED_KEY);
		if (key instanceof byte[] bytes) {
			return bytes;
		}
		return (key != null) ? key.toString().getBytes(StandardCharsets.UTF_8) : null;
	}

	private static void header(ProducerRecord<byte[], byte[]> out, String name, String value) {
		out.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void destroy() {
		this.producer.close();
	}

}
