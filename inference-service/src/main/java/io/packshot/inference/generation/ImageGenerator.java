package io.packshot.inference.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.packshot.contract.event.PhotoAccepted;
import io.packshot.contract.id.BrandId;
import io.packshot.imaging.proof.ProofReport;
import io.packshot.inference.InferenceProblem;
import io.packshot.inference.guard.ProductGuard;
import io.packshot.inference.image.FinishedImage;
import io.packshot.inference.image.Image;
import io.packshot.inference.image.ImageArchive;
import io.packshot.inference.photo.KnownPhotos;
import io.packshot.inference.plate.Plate;
import io.packshot.inference.plate.PlateOrigin;
import io.packshot.inference.plate.PlateSource;
import io.packshot.inference.plate.PlateSources;
import io.packshot.inference.plate.Reading;
import io.packshot.inference.plate.Served;
import io.packshot.inference.template.Operation;
import io.packshot.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Makes the images of an order, or finds those that an equal order got before. */
@Component
public class ImageGenerator {

	private static final String NO_MODEL = "none";

	private final KnownPhotos photos;

	private final Sources sources;

	private final PlateSources plates;

	private final Composer composer;

	private final ProductGuard guard;

	private final ImageArchive archive;

	private final Workers workers;

	private final Timer timer;

	ImageGenerator(KnownPhotos photos, Sources sources, PlateSources plates, Composer composer, ProductGuard guard,
			ImageArchive archive, Workers workers, MeterRegistry metrics) {
		this.photos = photos;
		this.sources = sources;
		this.plates = plates;
		this.composer = composer;
		this.guard = guard;
		this.archive = archive;
		this.workers = workers;
		this.timer = Timer.builder("packshot.image.generation")
			.description("Time to compose, encode and prove one image")
			.register(metrics);
	}

	/**
	 * Makes the images of an order, all with one version.
	 * @param brand whose product it is
	 * @param order what is wanted
	 * @param count how many
	 * @return the images in order and what made their scene
	 * @throws ProblemException where the product is unknown, nothing can make the scene,
	 * the guard holds an image back or too many orders wait
	 */
	public Delivery generate(BrandId brand, Order order, int count) {
		Instant requestedAt = Instant.now();
		PhotoAccepted photo = this.photos.findBest(brand, order.product()).orElseThrow(() -> unknownProduct(order));
		try (PlateSource scene = this.plates.open(brand, order.template(), order.model())) {
			List<Generated> images = new ArrayList<>();
			for (int index = 0; index < count; index++) {
				images.add(generate(new Wish(photo, order, requestedAt), scene, index));
			}
			return new Delivery(images, (scene != null) ? scene.served() : null);
		}
	}

	private Generated generate(Wish wish, @Nullable PlateSource scene, int index) {
		CanonicalRequest request = canonical(wish.photo, wish.order, (scene != null) ? scene.model() : NO_MODEL, index);
		Optional<Image> known = this.archive.find(wish.photo.brand(), request.digest());
		if (known.isPresent()) {
			return new Generated(known.get(), true);
		}
		if (scene != null) {
			scene.awaitReady();
		}
		return new Generated(this.workers.run((waited) -> make(wish, request, scene, waited)), false);
	}

	private Image make(Wish wish, CanonicalRequest request, @Nullable PlateSource scene, Duration waited) {
		Order order = wish.order;
		long start = System.nanoTime();
		Source photographed = this.sources.read(wish.photo);
		Source source = (scene != null) ? photographed.grounded() : photographed;
		Plate plate = (scene != null) ? scene.make(request.prompt(), request.seed(), request.width(), request.height())
				: null;
		Rendering rendering = (plate != null)
				? this.composer.onPlate(source, plate, order.template().fill(), request.seed())
				: this.composer.alone(source, order.template(), request.width(), request.height());
		PlateOrigin origin = (plate != null) ? plate.origin() : PlateOrigin.NONE;
		Reading reading = (plate != null) ? plate.reading() : Reading.unused(request.prompt());
		byte[] file = Files.encode(rendering.picture(), request, origin.sourceType());
		ProofReport proof = this.guard.prove(file, Files.isLossless(request), source.master(), source.matte(),
				rendering.framing());
		long nanos = System.nanoTime() - start;
		this.timer.record(nanos, TimeUnit.NANOSECONDS);
		return this.archive.keep(new FinishedImage(wish.photo, request, order.format().mediaType(), file, proof,
				reading, origin, (scene != null) ? scene.served() : null, wish.requestedAt, waited, nanos / 1_000_000));
	}

	private static CanonicalRequest canonical(PhotoAccepted photo, Order order, String model, int index) {
		boolean transparent = order.template().operation() == Operation.REMOVE_BACKGROUND;
		Long seed = order.seed();
		CanonicalRequest request = new CanonicalRequest(photo.brand(), photo.original().digest(), photo.matte().id(),
				order.template().operation().label(), order.template().name() + "/" + order.template().revision(),
				order.prompt(), model, (seed != null) ? seed : 0, order.width(), order.height(),
				transparent ? "transparent" : "opaque", order.format().label(), order.quality());
		if (seed == null) {
			return request.withSeed(Seeds.derive(request, index));
		}
		return (index == 0) ? request : request.withSeed(Seeds.derive(request, index));
	}

	private static ProblemException unknownProduct(Order order) {
		return new ProblemException(InferenceProblem.UNKNOWN_PRODUCT,
				"The brand has no accepted photo of " + order.product()
						+ ". Send one to POST /v1/photos and wait until its state is accepted.")
			.with("field", "product_id");
	}

	/**
	 * The images of one order.
	 *
	 * @param images in the order's order
	 * @param served the version that made their scene; null where no model did
	 */
	public record Delivery(List<Generated> images, @Nullable Served served) {

	}

	/** What an order says about one of its images. */
	private record Wish(PhotoAccepted photo, Order order, Instant requestedAt) {

	}

	/**
	 * An image, made or found.
	 *
	 * @param image the image
	 * @param cached whether an equal order had made it before
	 */
	public record Generated(Image image, boolean cached) {

	}

}
