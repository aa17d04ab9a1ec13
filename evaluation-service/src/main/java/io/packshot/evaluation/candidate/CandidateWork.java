package io.packshot.evaluation.candidate;

import java.util.Map;

import io.packshot.contract.event.GateDecided;
import io.packshot.contract.event.RunCompleted;
import io.packshot.platform.neighbour.NeighbourRefused;
import io.packshot.platform.neighbour.NeighbourUnavailable;
import io.packshot.platform.neighbour.Neighbours;
import io.packshot.platform.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings a claim to its end, or gives it back for another try: decision and fact in one
 * transaction, then, for a failed gate, the wish for a run with another seed.
 */
@Component
final class CandidateWork {

	private static final Logger log = LoggerFactory.getLogger(CandidateWork.class);

	private final CandidateGate gate;

	private final CandidateQueue queue;

	private final Neighbours neighbours;

	private final Outbox outbox;

	private final TransactionOperations transactions;

	private final CandidateProperties properties;

	CandidateWork(CandidateGate gate, CandidateQueue queue, Neighbours neighbours, Outbox outbox,
			TransactionOperations transactions, CandidateProperties properties) {
		this.gate = gate;
		this.queue = queue;
		this.neighbours = neighbours;
		this.outbox = outbox;
		this.transactions = transactions;
		this.properties = properties;
	}

	/** Judges a candidate. */
	void judge(Claim claim) {
		try {
			Filed filed = (claim.tries() > RetryPolicy.MOST_TRIES)
					? this.gate.giveUp(claim.run(),
							"The candidate could not be rendered in " + RetryPolicy.MOST_TRIES
									+ " tries; the log says why. Start another run when inference is well.")
					: this.gate.judge(claim.run());
			decide(claim, filed);
		}
		catch (NeighbourRefused ex) {
			log.atError().addKeyValue("run", claim.run().run()).setCause(ex).log("candidate cannot be rendered");
			decide(claim, this.gate.giveUp(claim.run(), "The candidate cannot be rendered: " + ex.getMessage()));
		}
		catch (RuntimeException ex) {
			delayed(claim, ex);
		}
	}

	private void delayed(Claim claim, RuntimeException ex) {
		log.atWarn().addKeyValue("run", claim.run().run()).setCause(ex).log("gate delayed, will try again");
		this.queue.release(claim, RetryPolicy.delay(this.properties.retryAfter(), claim.tries()));
	}

	private void decide(Claim claim, Filed filed) {
		RunCompleted run = claim.run();
		boolean retry = RetryPolicy.wantsRun(filed.decision().verdict(), run.retryOf());
		this.transactions.executeWithoutResult((status) -> {
			if (this.queue.decide(claim, filed.decision().verdict(), filed, retry)) {
				this.outbox.append(new GateDecided(run.brand(), run.run(), run.model(), run.dataset(), run.commit(),
						run.profile(), run.recipe(), run.seed(), run.retryOf(), run.weights(),
						filed.decision().verdict(), filed.decision().failed(), filed.report()));
			}
		});
	}

	/**
	 * Asks training for a run with another seed; asking again under the same key is no
	 * second wish.
	 */
	void retry(Claim claim) {
		RunCompleted run = claim.run();
		try {
			String id = this.neighbours
				.askOnce(run.brand(), "/v1/runs", "gate-" + run.run(),
						Map.of("model", run.model(), "dataset", run.dataset(), "commit", run.commit(), "profile",
								run.profile(), "seed", RetryPolicy.seed(run), "retryOf", run.retryOf() + 1))
				.path("id")
				.asString("");
			this.queue.finishRetry(claim, id);
		}
		catch (NeighbourRefused ex) {
			refused(claim, ex);
		}
		catch (NeighbourUnavailable ex) {
			if (claim.tries() > RetryPolicy.MOST_TRIES) {
				refused(claim, ex);
				return;
			}
			delayed(claim, ex);
		}
		catch (RuntimeException ex) {
			delayed(claim, ex);
		}
	}

	private void refused(Claim claim, RuntimeException ex) {
		log.atError().addKeyValue("run", claim.run().run()).setCause(ex).log("training refuses another run");
		this.queue.finishRetry(claim, "refused");
	}

}
