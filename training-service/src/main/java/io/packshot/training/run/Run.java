package io.packshot.training.run;

import java.time.Instant;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.training.trainer.ProgressLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A run.
 *
 * @param id the run
 * @param brand the owner
 * @param order what was ordered
 * @param recipe digest of the whole recipe
 * @param state where it is
 * @param attempt tries begun so far
 * @param progress of the newest attempt
 * @param end how it ended
 * @param times when what happened
 */
public record Run(RunId id, BrandId brand, RunOrder order, Digest recipe, RunState state, int attempt,
		ProgressLine progress, End end, Times times) {

	/**
	 * How a run ended; all null before.
	 *
	 * @param reason stable code of a failure
	 * @param detail what can be done about it
	 * @param weights the candidate
	 * @param samples a sheet of sampled plates
	 * @param report what the training measured
	 */
	public record End(@Nullable String reason, @Nullable String detail, @Nullable ObjectRef weights,
			@Nullable ObjectRef samples, @Nullable JsonNode report) {

	}

	/**
	 * When what happened.
	 *
	 * @param created ordered
	 * @param started the first attempt began
	 * @param finished the state became final
	 */
	public record Times(Instant created, @Nullable Instant started, @Nullable Instant finished) {

	}

}
