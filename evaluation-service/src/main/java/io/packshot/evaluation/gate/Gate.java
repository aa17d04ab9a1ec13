package io.packshot.evaluation.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.packshot.contract.event.Verdict;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.ObjectRef;
import org.jspecify.annotations.Nullable;

/**
 * A candidate before the gate.
 *
 * @param run the run that made it
 * @param brand the owner
 * @param model the line of versions that it wants to join
 * @param retryOf how many gates the same wish had failed before
 * @param verdict the decision; null while it is awaited
 * @param failed names of the failed metrics
 * @param reason one sentence; null while the decision is awaited
 * @param report the report; null while the decision is awaited
 * @param pictures of the report, by name
 * @param retry the run that was asked for instead, or {@code refused}; null where none
 * was
 * @param createdAt when the run's completion was heard of
 * @param decidedAt null while the decision is awaited
 */
record Gate(RunId run, BrandId brand, String model, int retryOf, @Nullable Verdict verdict, List<String> failed,
		@Nullable String reason, @Nullable ObjectRef report, Map<String, ObjectRef> pictures, @Nullable String retry,
		Instant createdAt, @Nullable Instant decidedAt) {

	Gate {
		failed = List.copyOf(failed);
		pictures = Map.copyOf(pictures);
	}

}
