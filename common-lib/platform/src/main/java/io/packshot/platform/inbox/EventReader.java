package io.packshot.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** Reads CloudEvents 1.0 in binary and in structured mode (Kafka protocol binding). */
final class EventReader {

	private static final String STRUCTURED = "application/cloudevents+json";

	private static final String MALFORMED = "malformed-event";

	private final JsonMapper json;

	EventReader(JsonMapper json) {
		this.json = json;
	}

	InboundEvent read(Message<byte[]> message) {
		String contentType = header(message, "content-type");
		if (contentType == null) {
			contentType = header(message, "contentType");
		}
		if (contentType != null && contentType.startsWith(STRUCTURED)) {
			return structured(message);
		}
		return new InboundEvent(required(message, "ce_id"), required(message, "ce_source"),
				required(message, "ce_type"), time(message, header(message, "ce_time")),
				orEmpty(header(message, "ce_correlationid")), message.getPayload());
	}

	private InboundEvent structured(Message<byte[]> message) {
		try {
			JsonNode root = this.json.readTree(message.getPayload());
			JsonNode data = root.path("data");
			return new InboundEvent(required(root, "id"), required(root, "source"), required(root, "type"),
					time(message, root.path("time").asString(null)), root.path("correlationid").asString(""),
					this.json.writeValueAsBytes(data));
		}
		catch (JacksonException ex) {
			throw new DeadLetter(MALFORMED, "The envelope is not JSON.");
		}
	}

	private static Instant time(Message<?> message, @Nullable String said) {
		if (said == null) {
			Long taken = message.getHeaders().get(KafkaHeaders.RECEIVED_TIMESTAMP, Long.class);
			return (taken != null) ? Instant.ofEpochMilli(taken) : Instant.now();
		}
		try {
			return OffsetDateTime.parse(said).toInstant();
		}
		catch (DateTimeParseException ex) {
			throw new DeadLetter(MALFORMED, "The attribute time is no RFC 3339 timestamp.");
		}
	}

	private static String required(JsonNode root, String attribute) {
		String value = root.path(attribute).asString("");
		if (value.isEmpty()) {
			throw new DeadLetter(MALFORMED, "The attribute " + attribute + " is missing.");
		}
		return value;
	}

	private static String required(Message<byte[]> message, String name) {
		String value = header(message, name);
		if (value == null || value.isEmpty()) {
			throw new DeadLetter(MALFORMED, "The header " + name + " is missing.");
		}
		return value;
	}

	static @Nullable String header(Message<?> message, String name) {
		Object value = message.getHeaders().get(name);
		if (value instanceof byte[] bytes) {
			return new String(bytes, StandardCharsets.UTF_8);
		}
		return (value != null) ? value.toString() : null;
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
