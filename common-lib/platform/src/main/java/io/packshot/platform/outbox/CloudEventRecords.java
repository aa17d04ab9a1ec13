package io.packshot.platform.outbox;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes an entry as a CloudEvent 1.0 in binary mode (Kafka protocol binding): attributes
 * are UTF-8 headers with the prefix {@code ce_}, the data is the record's value.
 */
final class CloudEventRecords {

	private final String source;

	CloudEventRecords(String source) {
		this.source = source;
	}

	ProducerRecord<String, byte[]> of(OutboxEntry entry) {
		ProducerRecord<String, byte[]> out = new ProducerRecord<>(entry.topic(), entry.key(), entry.data());
		header(out, "ce_specversion", "1.0");
		header(out, "ce_id", entry.eventId());
		header(out, "ce_source", this.source);
		header(out, "ce_type", entry.type());
		header(out, "ce_time", entry.createdAt().toString());
		header(out, "ce_brand", entry.brand());
		if (!entry.correlationId().isEmpty()) {
			header(out, "ce_correlationid", entry.correlationId());
		}
		header(out, "content-type", "application/json");
		return out;
	}

	private static void header(ProducerRecord<String, byte[]> out, String name, String value) {
		out.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

}
