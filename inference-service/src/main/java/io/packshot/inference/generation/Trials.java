package io.packshot.inference.generation;

import io.packshot.contract.event.PhotoAccepted;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.picture.DigitalSourceType;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureEncoder;
import io.packshot.imaging.picture.PictureMetadata;
import io.packshot.imaging.proof.ProofReport;
import io.packshot.inference.InferenceProblem;
import io.packshot.inference.guard.ProductGuard;
import io.packshot.inference.photo.KnownPhotos;
import io.packshot.inference.plate.Plate;
import io.packshot.inference.plate.PlateSource;
import io.packshot.inference.plate.Reading;
import io.packshot.inference.template.Template;
import io.packshot.inference.template.Templates;
import io.packshot.platform.problem.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Makes images that are measured and thrown away: the same way as delivered ones, but
 * neither kept nor told.
 */
@Component
public class Trials {

	private static final String TEMPLATE = "brand-scene";

	private static final String TOOL = "Packshot";

	private final KnownPhotos photos;

	private final Sources sources;

	private final Composer composer;

	private final ProductGuard guard;

	private final Workers workers;

	private final Template template;

	Trials(KnownPhotos photos, Sources sources, Composer composer, ProductGuard guard, Workers workers,
			Templates templates) {
		this.photos = photos;
		this.sources = sources;
		this.composer = composer;
		this.guard = guard;
		this.workers = workers;
		this.template = templates.find(TEMPLATE).orElseThrow();
	}

	/**
	 * The product in a scene, as PNG.
	 * @throws ProblemException where the product is unknown, the guard holds the image
	 * back or too many orders wait
	 */
	public Trial image(BrandId brand, ProductId product, Scene scene) {
		PhotoAccepted photo = this.photos.findBest(brand, product)
			.orElseThrow(() -> new ProblemException(InferenceProblem.UNKNOWN_PRODUCT,
					"The brand has no accepted photo of " + product + ".")
				.with("field", "product"));
		return this.workers.run((waited) -> image(photo, scene));
	}

	private Trial image(PhotoAccepted photo, Scene scene) {
		Source source = this.sources.read(photo).grounded();
		Plate plate = scene.plate();
		Rendering rendering = this.composer.onPlate(source, plate, this.template.fill(), scene.seed());
		byte[] file = png(rendering.picture(), plate.origin().sourceType());
		ProofReport proof = this.guard.prove(file, true, source.master(), source.matte(), rendering.framing());
		return new Trial(file, photo.photo(), rendering.framing(), proof, plate.reading());
	}

	/** The scene alone, as PNG. */
	public byte[] plate(Scene scene) {
		return this.workers
			.run((waited) -> png(this.composer.empty(scene.plate()), DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA));
	}

	private static byte[] png(Picture picture, DigitalSourceType type) {
		return PictureEncoder.encodePng(picture, new PictureMetadata(type, TOOL, "", TOOL));
	}

	/**
	 * What to show.
	 *
	 * @param plates what makes the backdrop; ready
	 * @param prompt normalised words
	 * @param seed where everything random begins
	 * @param width pixels
	 * @param height pixels
	 */
	public record Scene(PlateSource plates, String prompt, long seed, int width, int height) {

		Plate plate() {
			return this.plates.make(this.prompt, this.seed, this.width, this.height);
		}

	}

	/**
	 * An image to measure.
	 *
	 * @param file PNG
	 * @param photo where the product's pixels come from
	 * @param framing where the product stands, on its matte without a loose shadow
	 * @param proof passed
	 * @param reading what the prompt meant
	 */
	@SuppressWarnings("ArrayRecordComponent")
	public record Trial(byte[] file, PhotoId photo, Framing framing, ProofReport proof, Reading reading) {

	}

}
