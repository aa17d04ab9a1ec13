package io.packshot.localservers;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaSettingsTests {

	@Test
	void listensOnLoopbackOnly() {
		Map<String, String> settings = KafkaSettings.of(Path.of("kafka"), 9092, 9093);
		assertThat(settings.get("listeners").split(",")).hasSize(2).allMatch((name) -> name.contains("://127.0.0.1:"));
	}

}
