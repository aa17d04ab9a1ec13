package io.packshot.inference.candidate;

import java.util.Locale;

import io.packshot.contract.id.ProductId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.inference.InferenceProblem;
import io.packshot.inference.InferenceProperties;
import io.packshot.inference.generation.Trials;
import io.packshot.inference.plate.PlateSource;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where evaluation has candidates render; for services of the platform only. */
@RestController
class CandidateController {

	private static final int USUAL_SIDE = 512;

	private final Candidates candidates;

	private final Trials trials;

	private final InferenceProperties properties;

	private final JsonMapper json;

	CandidateController(Candidates candidates, Trials trials, InferenceProperties properties, JsonMapper json) {
		this.candidates = candidates;
		this.trials = trials;
		this.properties = properties;
		this.json = json;
	}

	@PostMapping("/v1/candidates")
	@RequiresRole(Role.SERVICE)
	@ResponseStatus(HttpStatus.CREATED)
	CandidateView load(Caller caller, @RequestBody CandidateBody body) {
		RunId run = required("run", body.run());
		ObjectRef weights = required("weights", body.weights());
		this.candidates.load(caller.brand(), run, weights);
		return new CandidateView(run, required("model", body.model()), weights);
	}

	@PostMapping("/v1/candidates/{run}/images")
	@RequiresRole(Role.SERVICE)
	ResponseEntity<byte[]> image(Caller caller, @PathVariable RunId run, @RequestBody ImageBody body) {
		ProductId product = required("product", body.product());
		try (PlateSource plates = this.candidates.open(caller.brand(), run)) {
			Trials.Trial trial = this.trials.image(caller.brand(), product, scene(plates, body.prompt(), body.seed(),
					side("width", body.width()), side("height", body.height())));
			return png(run).header("x-packshot-photo", trial.photo().value())
				.header("x-packshot-framing", trial.framing().text())
				.header("x-packshot-proof", this.json.writeValueAsString(trial.proof()))
				.header("x-packshot-unknown-words", Integer.toString(trial.reading().unknown().size()))
				.body(trial.file());
		}
	}

	@PostMapping("/v1/candidates/{run}/plates")
	@RequiresRole(Role.SERVICE)
	ResponseEntity<byte[]> plate(Caller caller, @PathVariable RunId run, @RequestBody PlateBody body) {
		int side = side("size", body.size());
		try (PlateSource plates = this.candidates.open(caller.brand(), run)) {
			return png(run).body(this.trials.plate(scene(plates, body.prompt(), body.seed(), side, side)));
		}
	}

	@DeleteMapping("/v1/candidates/{run}")
	@RequiresRole(Role.SERVICE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(Caller caller, @PathVariable RunId run) {
		if (!this.candidates.remove(caller.brand(), run)) {
			throw ProblemException.notFound("candidate", run);
		}
	}

	private static ResponseEntity.BodyBuilder png(RunId run) {
		return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).header("x-packshot-version", run.value());
	}

	private static Trials.Scene scene(PlateSource plates, @Nullable String prompt, @Nullable Long seed, int width,
			int height) {
		String words = (prompt != null) ? prompt.strip().toLowerCase(Locale.ROOT) : "";
		return new Trials.Scene(plates, words, (seed != null) ? seed : 0, width, height);
	}

	private int side(String field, @Nullable Integer side) {
		int pixels = (side != null) ? side : USUAL_SIDE;
		if (pixels < this.properties.smallestSide() || pixels > this.properties.largestSide()) {
			throw new ProblemException(InferenceProblem.INVALID_SIZE, field + " lies between "
					+ this.properties.smallestSide() + " and " + this.properties.largestSide() + " pixels.")
				.with("field", field)
				.with("limit", this.properties.largestSide());
		}
		return pixels;
	}

	private static <T> T required(String field, @Nullable T value) {
		if (value == null) {
			throw new ProblemException(InferenceProblem.INVALID_FIELD, field + " is missing.").with("field", field);
		}
		return value;
	}

	/** A candidate to load. */
	record CandidateBody(@Nullable RunId run, @Nullable String model, @Nullable ObjectRef weights) {

	}

	/** A candidate that is held. */
	record CandidateView(RunId run, String model, ObjectRef weights) {

	}

	/** An image to render. */
	record ImageBody(@Nullable ProductId product, @Nullable String prompt, @Nullable Long seed, @Nullable Integer width,
			@Nullable Integer height) {

	}

	/** A plate to render. */
	record PlateBody(@Nullable String prompt, @Nullable Long seed, @Nullable Integer size) {

	}

}
