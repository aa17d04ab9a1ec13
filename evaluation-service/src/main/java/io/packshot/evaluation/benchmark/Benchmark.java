package io.packshot.evaluation.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.imaging.measure.BackgroundField;

/**
 * What one dataset commit has to measure with.
 *
 * @param photos every photo of the held-out products
 * @param heldOut those of them whose background shows, by photo id
 * @param brand backgrounds of held-out and other photos
 */
public record Benchmark(List<BenchmarkPhoto> photos, List<HeldOutPhoto> heldOut, List<BackgroundField> brand) {

	public Benchmark {
		photos = List.copyOf(photos);
		heldOut = List.copyOf(heldOut);
		brand = List.copyOf(brand);
	}

	/** The held-out products, in order. */
	public List<ProductId> products() {
		return this.photos.stream()
			.map(BenchmarkPhoto::product)
			.distinct()
			.sorted(Comparator.comparing(ProductId::value))
			.toList();
	}

	/**
	 * The photo that stands for a product where nobody names one: the one with the most
	 * certain matte, the oldest among equals; the rule of the inference service.
	 */
	public Optional<BenchmarkPhoto> best(ProductId product) {
		return this.photos.stream()
			.filter((photo) -> photo.product().equals(product))
			.min(Comparator.comparingDouble((BenchmarkPhoto photo) -> -photo.matteConfidence())
				.thenComparing((photo) -> photo.photo().value()));
	}

	/** A photo by its id. */
	public Optional<BenchmarkPhoto> find(PhotoId id) {
		return this.photos.stream().filter((photo) -> photo.photo().equals(id)).findFirst();
	}

}
