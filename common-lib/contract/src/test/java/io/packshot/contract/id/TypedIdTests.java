package io.packshot.contract.id;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TypedIdTests {

	@Test
	void idsAreUniqueAndInTheOrderOfTheirMaking() {
		List<String> ids = Stream.generate(() -> PhotoId.create().value()).limit(20_000).toList();
		assertThat(ids).doesNotHaveDuplicates().isSorted();
	}

	@Test
	void carriesTheTimeInItsFirstFortyEightBits() {
		long before = System.currentTimeMillis();
		String id = RunId.create().value();
		long millis = 0;
		// 130 bits, of which the two first are padding: ten characters hold 48 bits.
		for (char character : id.substring(4, 14).toCharArray()) {
			millis = millis * 32 + "0123456789abcdefghjkmnpqrstvwxyz".indexOf(character);
		}
		assertThat(millis).isBetween(before, before + 60_000);
	}

	/** The example of the ULID specification, whose text has the same layout. */
	@Test
	void tellsWhenItWasMade() {
		assertThat(new RunId("run_01aryz6s41tsv4rrffq69g5fav").time()).isEqualTo(Instant.ofEpochMilli(1469918176385L));
		assertThat(new RunId("run_7zzzzzzzzzzzzzzzzzzzzzzzzz").time()).isEqualTo(Instant.ofEpochMilli((1L << 48) - 1));
	}

	@Test
	void tellsKindsApart() {
		String run = RunId.create().value();
		assertThatIllegalArgumentException().isThrownBy(() -> new PhotoId(run)).withMessageContaining("pho_");
	}

	@Test
	void refusesMalformedText() {
		for (String text : List.of("", "pho_", "pho_8" + "0".repeat(25), "pho_" + "U".repeat(26),
				"pho_" + "0".repeat(27), "x".repeat(10_000))) {
			assertThatIllegalArgumentException().isThrownBy(() -> new PhotoId(text));
		}
	}

	@Test
	void productIdsRefuseWhatCouldLeaveTheirPlaceInAPath() {
		for (String text : List.of("", "a/b", "..", ".hidden", "a b", "é", "x".repeat(129))) {
			assertThatIllegalArgumentException().isThrownBy(() -> new ProductId(text));
		}
		assertThat(new ProductId("SKU:12_a.b-c").value()).isEqualTo("SKU:12_a.b-c");
	}

}
