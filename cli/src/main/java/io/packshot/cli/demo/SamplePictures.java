package io.packshot.cli.demo;

import io.packshot.cli.home.AtomicFile;
import io.packshot.cli.photo.Picture;
import io.packshot.contract.id.ProductId;
import io.packshot.renderer.Renderer;
import io.packshot.renderer.SampleCatalog;
import io.packshot.renderer.SampleProduct;
import io.packshot.renderer.Shot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Photos of the sample catalog, rendered once and kept. */
final class SamplePictures {

	private static final long SEED = 7;

	private static final int SAMPLES = 2;

	private final Path folder;

	private final DemoOptions options;

	/** Keeps the pictures in the given folder, by size. */
	SamplePictures(Path cache, DemoOptions options) {
		this.folder = cache.resolve("sample-catalog").resolve(SEED + "-" + options.size());
		this.options = options;
	}

	/** Every picture of each product; tells how far it is. */
	List<Picture> list(Consumer<String> progress) {
		List<SampleProduct> products = SampleCatalog.of(SEED, this.options.sampleProducts()).products();
		List<Picture> pictures = new ArrayList<>();
		int all = products.stream().mapToInt((product) -> product.photos().size()).sum();
		for (SampleProduct product : products) {
			int view = 0;
			for (Shot shot : product.photos()) {
				Path file = this.folder.resolve(product.id() + "-" + ++view + ".png");
				if (!Files.isRegularFile(file)) {
					progress.accept("rendering " + (pictures.size() + 1) + "/" + all + " " + product.id());
					AtomicFile.write(file, new Renderer().render(shot, this.options.size(), SAMPLES).beautyPng());
				}
				pictures.add(new Picture(new ProductId(product.id()), file, product.name(), product.category()));
			}
		}
		return pictures;
	}

}
