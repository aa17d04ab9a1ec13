package io.packshot.renderer;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.product.Product;
import io.packshot.renderer.shape.Vec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProductFamilyTests {

	@ParameterizedTest
	@EnumSource(ProductFamily.class)
	void productsKeepShapeAndColoursInEveryScene(ProductFamily family) {
		Setup studio = Setup.of(new Shot(family, SceneKind.WHITE_STUDIO, 8, 1));
		Setup table = Setup.of(new Shot(family, SceneKind.WOOD_TABLE, 8, 2));
		assertThat(studio.labels().get("dominant-colours")).isEqualTo(table.labels().get("dominant-colours"));
		Product one = family.make(8);
		Product other = family.make(8);
		Draws draws = Draws.of(1, "points");
		for (int i = 0; i < 300; i++) {
			Vec at = inside(one, draws);
			assertThat(one.distance(at.x(), at.y(), at.z())).isEqualTo(other.distance(at.x(), at.y(), at.z()));
			assertThat(one.paint(at.x(), at.y(), at.z())).isEqualTo(other.paint(at.x(), at.y(), at.z()));
		}
	}

	@ParameterizedTest
	@EnumSource(ProductFamily.class)
	void productsFillTheirBoxAndStayInIt(ProductFamily family) {
		for (long seed = 0; seed < 12; seed++) {
			Product product = family.make(seed);
			Draws draws = Draws.of(seed, "faces");
			for (int i = 0; i < 300; i++) {
				Vec at = inside(product, draws);
				assertThat(product.distance(product.low().x(), at.y(), at.z())).isGreaterThan(-1e-6);
				assertThat(product.distance(product.high().x(), at.y(), at.z())).isGreaterThan(-1e-6);
				assertThat(product.distance(at.x(), product.high().y(), at.z())).isGreaterThan(-1e-6);
				assertThat(product.distance(at.x(), at.y(), product.low().z())).isGreaterThan(-1e-6);
				assertThat(product.distance(at.x(), at.y(), product.high().z())).isGreaterThan(-1e-6);
			}
		}
	}

	private static Vec inside(Product product, Draws draws) {
		return new Vec(draws.between(product.low().x(), product.high().x()),
				draws.between(product.low().y(), product.high().y()),
				draws.between(product.low().z(), product.high().z()));
	}

}
