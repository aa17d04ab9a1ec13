package io.packshot.inference.generation;

import java.util.Optional;
import java.util.concurrent.Semaphore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.packshot.contract.event.PhotoAccepted;
import io.packshot.contract.id.BrandId;
import io.packshot.imaging.proof.ProofReport;
import io.packshot.inference.InferenceProblem;
import io.packshot.inference.InferenceProperties;
import io.packshot.inference.guard.ProductGuard;
import io.packshot.inference.image.FinishedImage;
import io.packshot.inference.image.Image;
import io.packshot.inference.image.ImageArchive;
import io.packshot.inference.photo.KnownPhotos;
import io.packshot.platform.problem.ProblemException;

import org.springframework.stereotype.Component;

/** Makes the image of an order, or finds the one that an equal order got before. */
@Component
public class ImageGenerator {

	private static final String NO_MODEL = "none";

	private final KnownPhotos photos;

	private final Sources sources;

	private final Composer composer;

	private final ProductGuard guard;

	private final ImageArchive archive;

	private final Semaphore workers;

	private final Semaphore places;

	private final Timer timer;

	ImageGenerator(KnownPhotos photos, Sources sources, Composer composer, ProductGuard guard, ImageArchive archive,
			InferenceProperties properties, MeterRegistry metrics) {
		this.photos = photos;
		this.sources = sources;
		this.composer = composer;
		this.guard = guard;
		this.archive = archive;
		this.workers = new Semaphore(properties.workers(), true);
		this.places = new Semaphore(properties.workers() + properties.queue(), true);
		this.timer = Timer.builder("packshot.image.generation")
			.description("Time to compose, encode and prove one image")
			.register(metrics);
	}

	/**
	 * Makes one image of an order.
	 * @param brand whose product it is
	 * @param order what is wanted
	 * @param index which of the order's images, from 0
	 * @return the image and whether it was there already
	 * @throws ProblemException where the product is unknown, the guard holds the image
	 * back or too many orders wait
	 */
	public Generated generate(BrandId brand, Order order, int index) {
		PhotoAccepted photo = this.photos.findBest(brand, order.product()).orElseThrow(() -> unknownProduct(order));
		CanonicalRequest request = canonical(photo, order, index);
		Optional<Image> known = this.archive.find(brand, request.digest());
		if (known.isPresent()) {
			return new Generated(known.get(), true);
		}
		return new Generated(work(photo, order, request), false);
	}

	private Image work(PhotoAccepted photo, Order order, CanonicalRequest request) {
		if (!this.places.tryAcquire()) {
			throw new ProblemException(InferenceProblem.OVERLOADED, "Send the order again in a moment.").retryAfter(2);
		}
		try {
			this.workers.acquireUninterruptibly();
			try {
				return make(photo, order, request);
			}
			finally {
				this.workers.release();
			}
		}
		finally {
			this.places.release();
		}
	}

	private Image make(PhotoAccepted photo, Order order, CanonicalRequest request) {
		long start = System.nanoTime();
		Source source = this.sources.read(photo);
		Rendering rendering = this.composer.compose(source, order);
		byte[] file = Files.encode(rendering.picture(), request);
		ProofReport proof = this.guard.prove(file, Files.isLossless(request), source.master(), source.matte(),
				rendering.framing());
		long nanos = System.nanoTime() - start;
		this.timer.record(nanos, java.util.concurrent.TimeUnit.NANOSECONDS);
		return this.archive
			.keep(new FinishedImage(photo, request, order.format().mediaType(), file, proof, nanos / 1_000_000));
	}

	private static CanonicalRequest canonical(PhotoAccepted photo, Order order, int index) {
		boolean transparent = order.template()
			.operation() == io.packshot.inference.template.Operation.REMOVE_BACKGROUND;
		Long seed = order.seed();
		CanonicalRequest request = new CanonicalRequest(photo.brand(), photo.original().digest(), photo.matte().id(),
				order.template().operation().label(), order.template().name() + "/" + order.template().revision(),
				order.prompt(), NO_MODEL, (seed != null) ? seed : 0, order.width(), order.height(),
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
	 * An image, made or found.
	 *
	 * @param image the image
	 * @param cached whether an equal order had made it before
	 */
	public record Generated(Image image, boolean cached) {

	}

}
