package io.packshot.platform.inbox;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
			return structured(message.getPayload());
		}
		return new InboundEvent(required(message, "ce_id"), required(message, "ce_source"),
				required(message, "ce_type"), orEmpty(header(message, "ce_correlationid")), message.getPayload());
	}

	private InboundEvent structured(byte[] envelope) {
		try {
			JsonNode root = this.json.readTree(envelope);
			JsonNode data = root.path("data");
			return new InboundEvent(required(root, "id"), required(root, "source"), required(root, "type"),
					root.path("correlationid").asString(""), this.json.writeValueAsBytes(data));
		}
		catch (JacksonException ex) {
			throw new DeadLetter(MALFORMED, "The envelope is not JSON.");
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
