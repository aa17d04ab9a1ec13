package io.packshot.cli.demo;

import io.packshot.cli.home.AtomicFile;
import io.packshot.cli.photo.Picture;
import io.packshot.contract.id.ProductId;
import io.packshot.renderer.Renderer;
import io.packshot.renderer.SampleCatalog;
import io.packshot.renderer.SampleProduct;
import io.packshot.renderer.SceneKind;
import io.packshot.renderer.Shot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Photos of the sample catalog, rendered once and kept. */
final class SamplePictures {

	private static final long SEED = 7;

	private static final int SAMPLES = 2;

	/** Sets that a product stands out from without a trained matting network. */
	private static final Set<SceneKind> PLAIN = Set.of(SceneKind.WHITE_STUDIO, SceneKind.BEIGE_SOFTBOX);

	private final Path folder;

	private final DemoOptions options;

	/** Keeps the pictures in the given folder, by size. */
	SamplePictures(Path cache, DemoOptions options) {
		this.folder = cache.resolve("sample-catalog").resolve(SEED + "-" + options.size());
		this.options = options;
	}

	/** One picture of each product; tells how far it is. */
	List<Picture> list(Consumer<String> progress) {
		List<SampleProduct> products = SampleCatalog.of(SEED, this.options.sampleProducts()).products();
		List<Picture> pictures = new ArrayList<>();
		for (SampleProduct product : products) {
			Path file = this.folder.resolve(product.id() + ".png");
			if (!Files.isRegularFile(file)) {
				progress.accept("rendering " + (pictures.size() + 1) + "/" + products.size() + " " + product.id());
				AtomicFile.write(file, new Renderer().render(shot(product), this.options.size(), SAMPLES).beautyPng());
			}
			pictures.add(new Picture(new ProductId(product.id()), file, product.name(), product.category()));
		}
		return pictures;
	}

	private static Shot shot(SampleProduct product) {
		return product.photos()
			.stream()
			.filter((photo) -> PLAIN.contains(photo.scene()))
			.findFirst()
			.orElseGet(() -> product.photos().get(0));
	}

}
