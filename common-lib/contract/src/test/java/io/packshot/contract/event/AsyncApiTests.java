package io.packshot.contract.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The AsyncAPI 3.0 document that is shipped with the contract says exactly what the
 * contract says. Whoever adds a topic or an event is told here how to bring it along.
 */
class AsyncApiTests {

	private static final String RESOURCE = "/io/packshot/contract/asyncapi.json";

	private static final Path WRITTEN = Path.of("target", "asyncapi.json");

	private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@Test
	void documentNamesEveryTopicAndEvent() throws IOException {
		String expected = this.json.writeValueAsString(document()) + "\n";
		Files.writeString(WRITTEN, expected);
		assertThat(read(RESOURCE))
			.as("the contract has changed: copy %s to src/main/resources%s", WRITTEN.toAbsolutePath(), RESOURCE)
			.isEqualTo(expected);
	}

	private ObjectNode document() {
		ObjectNode document = this.json.createObjectNode();
		document.put("asyncapi", "3.0.0");
		ObjectNode info = document.putObject("info");
		info.put("title", "Packshot events");
		info.put("version", "1");
		info.put("description",
				"CloudEvents 1.0 in binary mode: attributes travel as Kafka headers, the data is the value."
						+ " source and id together are the idempotency key. Records of one key keep their order."
						+ " What cannot be handled lies on <topic>.dlt with its reason.");
		info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
		document.put("defaultContentType", "application/json");
		ObjectNode channels = document.putObject("channels");
		ObjectNode operations = document.putObject("operations");
		ObjectNode components = document.putObject("components");
		ObjectNode messages = components.putObject("messages");
		for (Topic topic : Topic.values()) {
			channels.set(name(topic), channel(topic));
		}
		for (FactType type : FactType.values()) {
			message(messages, type.eventType(), type.schemaResource());
			operation(operations, type.eventType(), type.topic(), "send");
			reference(channels, type.eventType(), type.topic());
		}
		for (CatalogEvent type : CatalogEvent.values()) {
			message(messages, type.eventType(), type.schemaResource());
			operation(operations, type.eventType(), type.topic(), "receive");
			reference(channels, type.eventType(), type.topic());
		}
		components.putObject("messageTraits").set("cloudEvent", cloudEvent());
		return document;
	}

	private ObjectNode channel(Topic topic) {
		ObjectNode channel = this.json.createObjectNode();
		channel.put("address", topic.topicName());
		channel.putObject("messages");
		ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
		kafka.put("topic", topic.topicName());
		kafka.putObject("topicConfiguration")
			.putArray("cleanup.policy")
			.add(topic.isCompacted() ? "compact" : "delete");
		kafka.put("bindingVersion", "0.5.0");
		return channel;
	}

	private void message(ObjectNode messages, String eventType, String schemaResource) {
		ObjectNode schema = (ObjectNode) this.json.readTree(read(schemaResource));
		schema.remove("$schema");
		schema.remove("$id");
		ObjectNode message = messages.putObject(eventType);
		message.put("name", eventType);
		message.put("title", schema.path("title").asString());
		message.put("summary", schema.path("description").asString());
		message.put("contentType", "application/json");
		message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
		message.set("payload", schema);
	}

	private static void operation(ObjectNode operations, String eventType, Topic topic, String action) {
		ObjectNode operation = operations.putObject(action + "." + eventType);
		operation.put("action", action);
		operation.putObject("channel").put("$ref", "#/channels/" + name(topic));
		operation.putArray("messages").addObject().put("$ref", "#/channels/" + name(topic) + "/messages/" + eventType);
	}

	private static void reference(ObjectNode channels, String eventType, Topic topic) {
		ObjectNode messages = (ObjectNode) channels.path(name(topic)).path("messages");
		messages.putObject(eventType).put("$ref", "#/components/messages/" + eventType);
	}

	private JsonNode cloudEvent() {
		ObjectNode trait = this.json.createObjectNode();
		ObjectNode headers = trait.putObject("headers");
		headers.put("type", "object");
		ObjectNode properties = headers.putObject("properties");
		Arrays.asList("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time")
			.forEach((header) -> properties.putObject(header).put("type", "string"));
		headers.putArray("required").add("ce_specversion").add("ce_id").add("ce_source").add("ce_type");
		return trait;
	}

	private static String name(Topic topic) {
		return topic.topicName();
	}

	private static String read(String resource) {
		try (InputStream in = AsyncApiTests.class.getResourceAsStream(resource)) {
			return (in != null) ? new String(in.readAllBytes(), StandardCharsets.UTF_8) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
