package io.packshot.platform.outbox;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxRelayTests {

	@Test
	void sendsAsFewWavesAsTheCommonestKeyHasFacts() {
		assertThat(waves("a", "a", "b", "c", "b", "a")).containsExactly("a0 b2 c3", "a1 b4", "a5");
	}

	@Test
	void sendsDifferentKeysTogether() {
		assertThat(waves("a", "b", "c")).containsExactly("a0 b1 c2");
		assertThat(waves()).isEmpty();
	}

	/** Key and position of the entries of each wave. */
	private static List<String> waves(String... keys) {
		List<OutboxEntry> entries = IntStream.range(0, keys.length)
			.mapToObj((id) -> new OutboxEntry(id, "evt", "topic", keys[id], "type", "brand", new byte[0], "",
					Instant.EPOCH))
			.toList();
		return OutboxRelay.waves(entries)
			.stream()
			.map((wave) -> String.join(" ", wave.stream().map((entry) -> entry.key() + entry.id()).toList()))
			.toList();
	}

}
