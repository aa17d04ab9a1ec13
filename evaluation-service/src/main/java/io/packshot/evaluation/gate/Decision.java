package io.packshot.evaluation.gate;

import java.util.List;

import io.packshot.contract.event.Verdict;

/**
 * What the gate decided and why.
 *
 * @param verdict the decision
 * @param failed labels of the metrics that failed; empty on a pass
 * @param reason one sentence for people
 * @param judgements every metric, passed or not
 */
public record Decision(Verdict verdict, List<String> failed, String reason, List<Judgement> judgements) {

	public Decision {
		failed = List.copyOf(failed);
		judgements = List.copyOf(judgements);
	}

	/** Nothing could be measured. */
	public static Decision inconclusive(String reason) {
		return new Decision(Verdict.INCONCLUSIVE, List.of(), reason, List.of());
	}

}
