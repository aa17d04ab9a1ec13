package io.packshot.training.run;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.training.trainer.ProgressLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A run as clients see it; what is not known is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunDocument(RunId id, String model, String dataset, CommitId commit, String profile, Digest recipe, long seed,
		int retryOf, RunState state, int attempt, double progress, String phase, @Nullable Long etaSeconds, int step,
		int steps, @Nullable Double loss, List<String> notes, @Nullable String reason, @Nullable String detail,
		@Nullable ObjectRef weights, @Nullable ObjectRef samples, @Nullable JsonNode report, Instant createdAt,
		@Nullable Instant startedAt, @Nullable Instant finishedAt) {

	static RunDocument of(Run run) {
		RunOrder order = run.order();
		ProgressLine line = run.progress();
		boolean completed = run.state() == RunState.COMPLETED;
		boolean running = run.state() == RunState.RUNNING;
		String phase = running ? line.phase() : run.state().label();
		return new RunDocument(run.id(), order.model(), order.dataset(), order.commit(), order.profile(), run.recipe(),
				order.seed(), order.retryOf(), run.state(), run.attempt(), completed ? 1 : line.share(), phase,
				running ? line.etaSeconds() : null, line.step(), line.steps(), line.loss(), line.notes(),
				run.end().reason(), run.end().detail(), run.end().weights(), run.end().samples(), run.end().report(),
				run.times().created(), run.times().started(), run.times().finished());
	}

}
