package io.packshot.cli.demo;

import io.packshot.cli.photo.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product that images are made of.
 *
 * @param id of the product
 * @param category of the product; empty if it is not known
 * @param photo that stands for it: the one with the most certain matte, the oldest among
 * equals, as the platform chooses
 */
record ShownProduct(String id, String category, JournalState.Settled photo) {

	/** Those with an accepted photo; pictures of the brand's style show no product. */
	static List<ShownProduct> list(DemoRun run) {
		Map<String, List<Picture>> products = new LinkedHashMap<>();
		for (Picture picture : run.pictures()) {
			if (!PhotoStep.STYLE.equals(picture.category())) {
				products.computeIfAbsent(picture.product().value(), (id) -> new ArrayList<>()).add(picture);
			}
		}
		List<ShownProduct> shown = new ArrayList<>();
		products.forEach((id, pictures) -> {
			@Nullable String category = pictures.get(0).category();
			pictures.stream()
				.map((picture) -> run.journal().state().settled().get(picture.fileName()))
				.filter((photo) -> photo != null && photo.accepted())
				.min(Comparator.comparingDouble((JournalState.Settled photo) -> -photo.confidence())
					.thenComparing((photo) -> String.valueOf(photo.photo())))
				.ifPresent((photo) -> shown.add(new ShownProduct(id, (category != null) ? category : "", photo)));
		});
		return shown;
	}

}
