package io.packshot.renderer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SampleCatalogTests {

	private final List<SampleProduct> products = SampleCatalog.of(1, 12).products();

	@Test
	void isTheSameForTheSameSeed() {
		assertThat(SampleCatalog.of(1, 12).products()).isEqualTo(this.products);
		assertThat(SampleCatalog.of(2, 12).products()).isNotEqualTo(this.products);
	}

	@Test
	void aLongerOneBeginsWithTheShorter() {
		assertThat(SampleCatalog.of(1, 30).products()).startsWith(this.products.toArray(SampleProduct[]::new));
	}

	@Test
	void coversAllFamilies() {
		assertThat(this.products).extracting(SampleProduct::category)
			.contains(Arrays.stream(ProductFamily.values()).map(ProductFamily::label).toArray(String[]::new));
	}

	@Test
	void givesEachProductItsOwnIdAndName() {
		assertThat(this.products).extracting(SampleProduct::id).contains("mug-01", "mug-02").doesNotHaveDuplicates();
		assertThat(this.products).extracting(SampleProduct::name).doesNotHaveDuplicates();
	}

	@Test
	void photographsEachProductTwoToFourTimesInDifferentShots() {
		assertThat(this.products).allSatisfy((product) -> {
			assertThat(product.photos()).hasSizeBetween(2, 4).doesNotHaveDuplicates();
			assertThat(product.photos()).extracting(Shot::productSeed)
				.containsOnly(product.photos().get(0).productSeed());
			assertThat(product.photos()).extracting((shot) -> shot.family().label()).containsOnly(product.category());
		});
	}

	@Test
	void isMostlyBeigeSoftboxAndWhiteStudio() {
		Stream<Shot> shots = SampleCatalog.of(3, 70)
			.products()
			.stream()
			.flatMap((product) -> product.photos().stream());
		List<Shot> all = shots.toList();
		long quiet = all.stream()
			.filter((shot) -> shot.scene() == SceneKind.BEIGE_SOFTBOX || shot.scene() == SceneKind.WHITE_STUDIO)
			.count();
		assertThat((double) quiet / all.size()).isBetween(0.6, 0.85);
	}

	@Test
	void refusesCountsOutOfRange() {
		assertThatIllegalArgumentException().isThrownBy(() -> SampleCatalog.of(1, 0)).withMessageContaining("products");
		assertThatIllegalArgumentException().isThrownBy(() -> SampleCatalog.of(1, 1001));
	}

}
