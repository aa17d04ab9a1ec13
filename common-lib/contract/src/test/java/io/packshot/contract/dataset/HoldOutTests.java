package io.packshot.contract.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import io.packshot.contract.id.ProductId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HoldOutTests {

	/**
	 * SHA-256 of "a" begins with ca (below cd), of "b" with 3e, of "c" with 2e, of "d"
	 * with 18, of "e" with 3f, of "f" with 25, of "g" with cd (the border), of "h" with
	 * aa; published digests.
	 */
	private static final List<ProductId> LETTERS = products("a", "b", "c", "d", "e", "f", "g", "h");

	@Test
	void takesTheLastFifthOfDigests() {
		assertThat(HoldOut.of(LETTERS)).contains(new ProductId("g"));
		List<ProductId> many = IntStream.range(0, 2000).mapToObj((i) -> new ProductId("product-" + i)).toList();
		assertThat(HoldOut.of(many)).hasSizeBetween(340, 460);
	}

	@Test
	void fillsUpToTwoWithTheLargestDigests() {
		assertThat(HoldOut.of(LETTERS)).containsExactlyInAnyOrder(new ProductId("g"), new ProductId("a"));
	}

	@Test
	void leavesSomethingToLearnFrom() {
		assertThat(HoldOut.of(List.of())).isEmpty();
		assertThat(HoldOut.of(products("a"))).isEmpty();
		assertThat(HoldOut.of(products("a", "g"))).containsExactly(new ProductId("g"));
		assertThat(HoldOut.of(products("a", "g", "b"))).hasSize(2);
	}

	@Test
	void orderAndRepetitionDoNotMatter() {
		List<ProductId> shuffled = new ArrayList<>(LETTERS);
		shuffled.addAll(LETTERS);
		Collections.shuffle(shuffled, new Random(3));
		assertThat(HoldOut.of(shuffled)).isEqualTo(HoldOut.of(LETTERS));
	}

	@Test
	void productsInTheLastFifthStayHeldOutWhenTheCommitGrows() {
		Set<ProductId> before = HoldOut.of(IntStream.range(0, 100).mapToObj((i) -> new ProductId("p" + i)).toList());
		Set<ProductId> after = HoldOut.of(IntStream.range(0, 300).mapToObj((i) -> new ProductId("p" + i)).toList());
		assertThat(after).containsAll(before);
	}

	private static List<ProductId> products(String... ids) {
		return List.of(ids).stream().map(ProductId::new).toList();
	}

}
