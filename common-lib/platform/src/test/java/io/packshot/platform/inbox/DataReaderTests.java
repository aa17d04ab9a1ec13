package io.packshot.platform.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.packshot.contract.event.FactType;
import io.packshot.platform.json.ContractModule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataReaderTests {

	private static final JsonMapper JSON = JsonMapper.builder().addModule(new ContractModule()).build();

	private final DataReader reader = new DataReader(JSON);

	@ParameterizedTest
	@EnumSource
	void readsEveryGoldenFact(FactType type) throws IOException {
		assertThat(this.reader.read(event(golden(type).toString()), type.recordType())).isNotNull();
	}

	/** The schemas say what must be there; the reader does not know them. */
	@ParameterizedTest
	@EnumSource
	void refusesAFactWithoutAMemberThatItsSchemaRequires(FactType type) throws IOException {
		for (JsonNode required : schema(type).path("required")) {
			ObjectNode without = golden(type);
			without.remove(required.asString());
			assertRefused(type, without, "is no");
			ObjectNode empty = golden(type);
			empty.putNull(required.asString());
			assertRefused(type, empty, "is no");
		}
	}

	@ParameterizedTest
	@EnumSource
	void takesAFactWithoutAMemberThatItsSchemaDoesNotRequire(FactType type) throws IOException {
		List<String> required = schema(type).path("required").valueStream().map(JsonNode::asString).toList();
		for (String member : golden(type).propertyNames()) {
			if (!required.contains(member)) {
				ObjectNode without = golden(type);
				without.remove(member);
				assertThat(this.reader.read(event(without.toString()), type.recordType())).isNotNull();
			}
		}
	}

	@Test
	void refusesWhatIsMissingInside() throws IOException {
		ObjectNode fact = golden(FactType.PHOTO_ACCEPTED);
		((ObjectNode) fact.path("matte").path("alpha")).remove("size");
		assertRefused(FactType.PHOTO_ACCEPTED, fact, "size");
	}

	@Test
	void findsWhatIsMissingInListsAndMaps() {
		assertRefused(Nest.class, "{\"items\":[{\"name\":\"a\"},{}],\"named\":{}}", "items[1].name is missing");
		assertRefused(Nest.class, "{\"items\":[],\"named\":{\"b\":{}}}", "named.b.name is missing");
		assertThat(this.reader.read(event("{\"items\":[{\"name\":\"a\"}],\"named\":{}}"), Nest.class).items())
			.containsExactly(new Leaf("a", null));
	}

	@Test
	void takesWhatARecordMakesOfAnAbsentMember() {
		assertThat(this.reader.read(event("{}"), Lenient.class).items()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "\"text\"", "{", "<xml/>" })
	void refusesWhatIsNoObject(String data) {
		assertThatExceptionOfType(DeadLetter.class).isThrownBy(() -> this.reader.read(event(data), Leaf.class));
	}

	private void assertRefused(FactType type, JsonNode data, String member) {
		assertRefused(type.recordType(), data.toString(), member);
	}

	private void assertRefused(Class<?> type, String data, String member) {
		assertThatExceptionOfType(DeadLetter.class).isThrownBy(() -> this.reader.read(event(data), type))
			.withMessageContaining(member)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo("malformed-data"));
	}

	private static InboundEvent event(String data) {
		return new InboundEvent("1", "urn:test", "test", Instant.EPOCH, "", data.getBytes(StandardCharsets.UTF_8));
	}

	private static ObjectNode golden(FactType type) throws IOException {
		String schema = type.schemaResource();
		Path file = Path.of("..", "contract", "src", "test", "resources", "golden",
				schema.substring(schema.lastIndexOf('/') + 1));
		return (ObjectNode) JSON.readTree(Files.readString(file));
	}

	private static JsonNode schema(FactType type) throws IOException {
		try (InputStream in = Objects.requireNonNull(FactType.class.getResourceAsStream(type.schemaResource()))) {
			return JSON.readTree(in.readAllBytes());
		}
	}

	private record Nest(List<Leaf> items, Map<String, Leaf> named) {

	}

	private record Leaf(String name, @Nullable String note) {

	}

	record Lenient(List<Leaf> items) {

		@SuppressWarnings("NullAway") // Jackson hands null where the array is absent
		Lenient {
			items = (items != null) ? List.copyOf(items) : List.of();
		}

	}

}
