package io.packshot.contract.event;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaTests {

	private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	@ParameterizedTest
	@EnumSource(FactType.class)
	void goldenFileIsValid(FactType type) throws IOException {
		assertThat(problems(type, golden(type))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(CatalogEvent.class)
	void goldenFileOfCatalogIsValid(CatalogEvent type) throws IOException {
		assertThat(problems(type.schemaResource(), golden(type.eventType()))).isEmpty();
		assertThat(problems(type.schemaResource(), "{\"product\":\"../a\"}")).isNotEmpty();
		assertThat(CatalogEvent.find(type.eventType())).contains(type);
	}

	@ParameterizedTest
	@EnumSource(FactType.class)
	void schemaKnowsEveryComponentOfTheRecord(FactType type) throws IOException {
		for (RecordComponent component : type.recordType().getRecordComponents()) {
			assertThat(read(type.schemaResource())).contains("\"" + component.getName() + "\": {");
			assertThat(golden(type)).contains("\"" + component.getName() + "\":");
		}
	}

	@ParameterizedTest
	@EnumSource(FactType.class)
	void schemaRefusesForeignIdsAndUnknownFields(FactType type) throws IOException {
		assertThat(problems(type, golden(type).replace("\"bra_", "\"pho_"))).isNotEmpty();
		assertThat(problems(type, golden(type).replaceFirst("\\{", "{ \"surplus\": 1,"))).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource(FactType.class)
	void typeAndTopicCarryTheSameWord(FactType type) {
		String word = type.topic().topicName().replace("packshot.", "");
		assertThat(type.eventType()).startsWith("io.packshot." + word + ".").matches(".*\\.v\\d+");
		assertThat(FactType.find(type.eventType())).contains(type);
		assertThat(Arrays.stream(FactType.values()).map(FactType::eventType)).doesNotHaveDuplicates();
	}

	private List<Error> problems(FactType type, String json) throws IOException {
		return problems(type.schemaResource(), json);
	}

	private List<Error> problems(String schemaResource, String json) throws IOException {
		Schema schema = this.schemas.getSchema(read(schemaResource), InputFormat.JSON);
		return schema.validate(json, InputFormat.JSON);
	}

	private String golden(FactType type) throws IOException {
		return golden(type.eventType());
	}

	private static String golden(String eventType) throws IOException {
		return read("/golden/" + eventType.replace("io.packshot.", "") + ".json");
	}

	private static String read(String resource) throws IOException {
		try (InputStream in = SchemaTests.class.getResourceAsStream(resource)) {
			assertThat(in).as(resource).isNotNull();
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
