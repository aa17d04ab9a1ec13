package io.packshot.training.trainer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeldOutPolicyTests {

	@Test
	void holdsOutFifteenPercent() {
		assertThat(HeldOutPolicy.choose(names(40))).hasSize(6);
	}

	@Test
	void holdsOutAtLeastOneAndNeverAll() {
		assertThat(HeldOutPolicy.choose(List.of("a", "b"))).hasSize(1);
		assertThat(HeldOutPolicy.choose(List.of("a"))).isEmpty();
	}

	@Test
	void orderDoesNotMatter() {
		assertThat(HeldOutPolicy.choose(List.of("a", "b", "c", "c", "a")))
			.isEqualTo(HeldOutPolicy.choose(List.of("c", "a", "b", "a", "c")));
	}

	@Test
	void aProductWithMostOfThePlatesIsLearntFrom() {
		List<String> names = new ArrayList<>(Collections.nCopies(30, "large"));
		names.add("small");
		assertThat(HeldOutPolicy.choose(names)).containsExactly("small");
	}

	@Test
	void twoLargeProductsLeaveTheChoiceToPhotos() {
		List<String> names = new ArrayList<>(Collections.nCopies(15, "a"));
		names.addAll(Collections.nCopies(15, "b"));
		assertThat(HeldOutPolicy.choose(names)).isEmpty();
	}

	@Test
	void aNewProductMovesAtMostOneOther() {
		Set<String> before = HeldOutPolicy.choose(names(40));
		Set<String> after = HeldOutPolicy.choose(names(41));
		assertThat(before.stream().filter((name) -> !after.contains(name)).count()).isLessThanOrEqualTo(1);
	}

	private static List<String> names(int count) {
		return IntStream.range(0, count).mapToObj((number) -> "product-" + number).toList();
	}

}
