package io.packshot.gateway.token;

import java.util.Set;

import io.packshot.contract.id.BrandId;
import io.packshot.gateway.identity.Scope;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrandChoiceTests {

	private static final BrandId RED = BrandId.create();

	private static final BrandId BLUE = BrandId.create();

	@Test
	void takesTheOnlyBrand() {
		assertThat(BrandChoice.of(brands(RED), null)).isEqualTo(new BrandChoice.One(RED));
	}

	@Test
	void takesTheNamedBrand() {
		assertThat(BrandChoice.of(brands(RED, BLUE), BLUE)).isEqualTo(new BrandChoice.One(BLUE));
		assertThat(BrandChoice.of(new Scope.Platform(), BLUE)).isEqualTo(new BrandChoice.One(BLUE));
	}

	@Test
	void refusesForeignBrand() {
		assertThat(BrandChoice.of(brands(RED), BLUE)).isEqualTo(new BrandChoice.Foreign(BLUE));
	}

	@Test
	void doesNotGuessAmongSeveral() {
		assertThat(BrandChoice.of(brands(RED, BLUE), null)).isEqualTo(new BrandChoice.Ambiguous(Set.of(RED, BLUE)));
	}

	@Test
	void staysOpenForTheWholePlatform() {
		assertThat(BrandChoice.of(new Scope.Platform(), null)).isEqualTo(new BrandChoice.Open());
	}

	private static Scope brands(BrandId... brands) {
		return new Scope.Brands(Set.of(brands));
	}

}
