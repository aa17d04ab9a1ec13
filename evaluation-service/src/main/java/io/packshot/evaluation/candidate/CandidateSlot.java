package io.packshot.evaluation.candidate;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

import io.packshot.contract.event.RunCompleted;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.picture.DecodeLimits;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureDecoder;
import io.packshot.platform.neighbour.NeighbourRefused;
import io.packshot.platform.neighbour.Neighbours;
import io.packshot.platform.objects.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Inference's slot for candidates: it renders with weights that no storefront route can
 * reach, by the same code that serves.
 */
@Component
final class CandidateSlot {

	private static final Logger log = LoggerFactory.getLogger(CandidateSlot.class);

	private static final String PATH = "/v1/candidates";

	private static final String HELD_BACK = "proof-failed";

	/** Which photo the product's pixels come from. */
	private static final String PHOTO = "x-packshot-photo";

	/** Where the product stands. */
	private static final String FRAMING = "x-packshot-framing";

	private static final DecodeLimits FILES = new DecodeLimits(64L << 20, 16_000_000);

	private final Neighbours neighbours;

	private final ObjectStore objects;

	CandidateSlot(Neighbours neighbours, ObjectStore objects) {
		this.neighbours = neighbours;
		this.objects = objects;
	}

	/** Loads the candidate; doing it again changes nothing. */
	void open(RunCompleted run) {
		this.neighbours.post(run.brand(), PATH,
				Map.of("run", run.run(), "model", run.model(), "weights", run.weights()));
	}

	/** An empty backdrop. */
	Picture plate(RunCompleted run, String prompt, long seed, int size) {
		HttpResponse<byte[]> answer = this.neighbours.post(run.brand(), path(run) + "/plates",
				Map.of("prompt", prompt, "seed", seed, "size", size));
		return PictureDecoder.decode(answer.body(), FILES).picture();
	}

	/**
	 * A product in a scene of the candidate; the file is kept for the report.
	 * @return empty where the guard holds the image back: with a matte like that, no
	 * model could show the product
	 */
	Optional<Composite> image(RunCompleted run, ProductId product, String prompt, Shot shot) {
		try {
			return Optional
				.of(composite(
						run, this.neighbours.post(run.brand(), path(run) + "/images", Map.of("product", product,
								"prompt", prompt, "seed", shot.seed(), "width", shot.side(), "height", shot.side())),
						shot));
		}
		catch (NeighbourRefused ex) {
			if (ex.text("code").equals(HELD_BACK)) {
				log.atInfo()
					.addKeyValue("product", product)
					.log("the guard held a composite back: {}", ex.getMessage());
				return Optional.empty();
			}
			throw ex;
		}
	}

	private Composite composite(RunCompleted run, HttpResponse<byte[]> answer, Shot shot) {
		return new Composite(this.objects.put(run.brand(), answer.body(), "image/png"),
				PictureDecoder.decode(answer.body(), FILES).picture(),
				answer.headers().firstValue(PHOTO).map(PhotoId::new),
				answer.headers().firstValue(FRAMING).flatMap((framing) -> framing(framing, shot.side())));
	}

	/** Lets go of the candidate. */
	void close(RunCompleted run) {
		this.neighbours.delete(run.brand(), path(run));
	}

	/** A claim that cannot be read leaves the composite unproven. */
	private static Optional<Framing> framing(String text, int side) {
		try {
			return Optional.of(Framing.parse(text, side, side));
		}
		catch (IllegalArgumentException ex) {
			log.atWarn().addKeyValue("framing", text).setCause(ex).log("a composite's framing cannot be read");
			return Optional.empty();
		}
	}

	private static String path(RunCompleted run) {
		return PATH + "/" + run.run();
	}

	/** Seed and side of a composite. */
	record Shot(long seed, int side) {

	}

	/**
	 * A composite as delivered.
	 *
	 * @param file the bytes, in the object store
	 * @param picture decoded from them
	 * @param photo which photo it was made from, where the slot says
	 * @param framing where the product stands, where the slot says
	 */
	record Composite(ObjectRef file, Picture picture, Optional<PhotoId> photo, Optional<Framing> framing) {

	}

}
