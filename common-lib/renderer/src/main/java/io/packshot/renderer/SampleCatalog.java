package io.packshot.renderer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.packshot.renderer.chance.Draws;

/**
 * The catalog of a small fictional brand with a consistent style: mostly beige softbox
 * and white studio, with daylight and pastel podiums for variety. Immutable.
 */
public final class SampleCatalog {

	private static final int MOST = 1000;

	private static final List<String> NAMES = List.of("Harbour", "Meadow", "Ember", "Fjord", "Juniper", "Dune",
			"Linden", "Tide", "Willow", "Saffron", "Heath", "Orchard", "Cove", "Birch", "Lantern", "Clover");

	private static final List<SceneKind> STYLE = List.of(SceneKind.BEIGE_SOFTBOX, SceneKind.WHITE_STUDIO,
			SceneKind.BEIGE_SOFTBOX, SceneKind.DAYLIGHT_GOBO, SceneKind.WHITE_STUDIO, SceneKind.BEIGE_SOFTBOX,
			SceneKind.PASTEL_PODIUM);

	private final List<SampleProduct> products;

	private SampleCatalog(List<SampleProduct> products) {
		this.products = List.copyOf(products);
	}

	/**
	 * The same seed gives the same catalog; a longer one begins with the shorter.
	 * @param products how many, 1 to 1000; families take turns
	 * @throws IllegalArgumentException if products is out of range
	 */
	public static SampleCatalog of(long seed, int products) {
		if (products < 1 || products > MOST) {
			throw new IllegalArgumentException("products is %d, must be 1 to %d".formatted(products, MOST));
		}
		List<SampleProduct> made = new ArrayList<>();
		for (int i = 0; i < products; i++) {
			made.add(product(seed, i));
		}
		return new SampleCatalog(made);
	}

	public List<SampleProduct> products() {
		return this.products;
	}

	private static SampleProduct product(long seed, int index) {
		ProductFamily[] families = ProductFamily.values();
		ProductFamily family = families[index % families.length];
		int number = index / families.length + 1;
		Draws draws = Draws.of(seed, "product-" + index);
		long productSeed = draws.nextLong();
		int first = draws.below(STYLE.size());
		int count = 2 + draws.below(3);
		List<Shot> photos = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			photos.add(new Shot(family, STYLE.get((first + i) % STYLE.size()), productSeed, draws.nextLong()));
		}
		String id = String.format(Locale.ROOT, "%s-%02d", family.label(), number);
		return new SampleProduct(id, name(seed, index) + " " + family.label(), family.label(), photos);
	}

	/**
	 * Names in the seed's order, shifted in each round of them, so that no two products
	 * of a family share one until the list is used up.
	 */
	private static String name(long seed, int index) {
		int start = Draws.of(seed, "names").below(NAMES.size());
		return NAMES.get((start + 5 * index) % NAMES.size());
	}

}
