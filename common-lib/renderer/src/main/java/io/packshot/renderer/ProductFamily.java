package io.packshot.renderer;

import java.util.Locale;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.product.Bottles;
import io.packshot.renderer.product.Boxes;
import io.packshot.renderer.product.Jars;
import io.packshot.renderer.product.Lamps;
import io.packshot.renderer.product.Mugs;
import io.packshot.renderer.product.Product;
import io.packshot.renderer.product.Shoes;
import io.packshot.renderer.product.Vases;

/**
 * The kinds of product that the renderer makes; their label is the product's category.
 */
public enum ProductFamily {

	MUG, BOTTLE, BOX, LAMP, SHOE, JAR, VASE;

	/**
	 * The name in catalogs and captions, in kebab case.
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	Product make(long seed) {
		Draws draws = Draws.of(seed, label());
		return switch (this) {
			case MUG -> Mugs.make(draws);
			case BOTTLE -> Bottles.make(draws);
			case BOX -> Boxes.make(draws);
			case LAMP -> Lamps.make(draws);
			case SHOE -> Shoes.make(draws);
			case JAR -> Jars.make(draws);
			case VASE -> Vases.make(draws);
		};
	}

}
