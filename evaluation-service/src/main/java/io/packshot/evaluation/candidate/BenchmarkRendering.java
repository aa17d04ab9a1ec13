package io.packshot.evaluation.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.event.RunCompleted;
import io.packshot.contract.id.ProductId;
import io.packshot.evaluation.benchmark.Benchmark;
import io.packshot.evaluation.benchmark.BenchmarkPhoto;
import io.packshot.evaluation.benchmark.HeldOutPhoto;
import io.packshot.evaluation.benchmark.PhotoPictures;
import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.matte.LooseShadow;
import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.proof.PixelProof;
import io.packshot.imaging.proof.ProofReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Has the candidate render the benchmark: plates by the held-out photos' words, and
 * composites.
 */
@Component
final class BenchmarkRendering {

	private static final Logger log = LoggerFactory.getLogger(BenchmarkRendering.class);

	private final CandidateSlot slot;

	private final PhotoPictures pictures;

	private final CandidateProperties properties;

	BenchmarkRendering(CandidateSlot slot, PhotoPictures pictures, CandidateProperties properties) {
		this.slot = slot;
		this.pictures = pictures;
		this.properties = properties;
	}

	/** Opens the slot, renders and closes it again, whatever happens. */
	Rendered render(RunCompleted run, Benchmark benchmark) {
		this.slot.open(run);
		try {
			List<ProductId> heldBack = new ArrayList<>();
			return new Rendered(plates(run, benchmark.heldOut()), images(run, benchmark, heldBack), heldBack);
		}
		finally {
			close(run);
		}
	}

	private List<Rendered.Plate> plates(RunCompleted run, List<HeldOutPhoto> photos) {
		List<Rendered.Plate> plates = new ArrayList<>();
		int count = photos.isEmpty() ? 0 : Math.max(this.properties.plates(), photos.size());
		for (int i = 0; i < count; i++) {
			int photo = i % photos.size();
			String prompt = photos.get(photo).words();
			plates.add(
					new Rendered.Plate(prompt, i, photo, this.slot.plate(run, prompt, i, this.properties.plateSize())));
		}
		return plates;
	}

	/** Walks on to another product where the guard holds one back. */
	private List<Rendered.ProvenImage> images(RunCompleted run, Benchmark benchmark, List<ProductId> heldBack) {
		List<Rendered.ProvenImage> images = new ArrayList<>();
		for (ProductId product : benchmark.products()) {
			if (images.size() == this.properties.products()) {
				break;
			}
			String prompt = benchmark.heldOut()
				.stream()
				.filter((photo) -> photo.photo().product().equals(product))
				.map(HeldOutPhoto::words)
				.findFirst()
				.orElse("");
			image(run, benchmark, product, prompt, images.size()).ifPresentOrElse(images::add,
					() -> heldBack.add(product));
		}
		return images;
	}

	private Optional<Rendered.ProvenImage> image(RunCompleted run, Benchmark benchmark, ProductId product,
			String prompt, long seed) {
		return this.slot.image(run, product, prompt, new CandidateSlot.Shot(seed, this.properties.imageSize()))
			.map((made) -> prove(run, benchmark, made, product, prompt, seed));
	}

	private Rendered.ProvenImage prove(RunCompleted run, Benchmark benchmark, CandidateSlot.Composite made,
			ProductId product, String prompt, long seed) {
		Optional<BenchmarkPhoto> photo = made.photo().map(benchmark::find).orElseGet(() -> benchmark.best(product));
		Optional<ProofReport> proof = photo
			.flatMap((row) -> made.framing().map((framing) -> prove(run, row, made.picture(), framing)));
		return new Rendered.ProvenImage(product, photo.map(BenchmarkPhoto::photo).orElse(null), prompt, seed,
				made.file(), proof.orElse(null));
	}

	/** As scenes show it: standing on the floor, without the shadow that it brought. */
	private ProofReport prove(RunCompleted run, BenchmarkPhoto row, Picture made, Framing framing) {
		Matte grounded = LooseShadow.removedFrom(this.pictures.matte(run.brand(), row));
		return PixelProof.verify(made, true, this.pictures.master(run.brand(), row), grounded, framing);
	}

	private void close(RunCompleted run) {
		try {
			this.slot.close(run);
		}
		catch (RuntimeException ex) {
			// The numbers are there; inference lets go of an unused candidate itself.
			log.atWarn().addKeyValue("run", run.run()).setCause(ex).log("the candidate's slot could not be closed");
		}
	}

}
