package io.packshot.training.run;

import io.packshot.contract.event.RunCompleted;
import io.packshot.contract.event.RunFailed;
import io.packshot.contract.id.RunId;
import io.packshot.platform.outbox.Outbox;
import io.packshot.training.tracking.TrackingQueue;
import io.packshot.training.trainer.ProgressLine;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends runs: row, fact and what the registry has to hear, in one transaction. Whoever
 * holds an old attempt changes nothing.
 */
@Component
public final class RunEnding {

	private final Runs runs;

	private final TrackingQueue tracking;

	private final Outbox outbox;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	RunEnding(Runs runs, TrackingQueue tracking, Outbox outbox, TransactionOperations transactions,
			ApplicationEventPublisher events) {
		this.runs = runs;
		this.tracking = tracking;
		this.outbox = outbox;
		this.transactions = transactions;
		this.events = events;
	}

	/**
	 * The run offers a candidate.
	 * @param offer weights, samples and report
	 * @param last how far it came
	 * @return false where another attempt has taken over or the run has ended
	 */
	public boolean complete(AttemptToken token, Run.End offer, ProgressLine last) {
		return end(token, RunState.COMPLETED, offer, last);
	}

	/**
	 * The run will not be tried again.
	 * @return false where another attempt has taken over or the run has ended
	 */
	public boolean fail(AttemptToken token, String reason, String detail) {
		return end(token, RunState.FAILED, new Run.End(reason, detail, null, null, null), null);
	}

	/**
	 * Somebody does not want the run any more.
	 * @return false where it has been cancelled before
	 * @throws IllegalRunTransition where it has ended otherwise
	 */
	boolean cancel(RunId id) {
		return Boolean.TRUE.equals(this.transactions.execute((status) -> {
			Run run = this.runs.lock(id);
			if (run.state() == RunState.CANCELLED) {
				return false;
			}
			store(run, RunState.CANCELLED, new Run.End("cancelled", "Somebody cancelled the run.", null, null, null),
					null);
			this.events.publishEvent(new RunCancelled(id));
			return true;
		}));
	}

	private boolean end(AttemptToken token, RunState state, Run.End end, @Nullable ProgressLine last) {
		return Boolean.TRUE.equals(this.transactions.execute((status) -> {
			Run run = this.runs.lock(token.run());
			if (run.attempt() != token.attempt() || run.state() != RunState.RUNNING) {
				return false;
			}
			store(run, state, end, last);
			return true;
		}));
	}

	private void store(Run run, RunState state, Run.End end, @Nullable ProgressLine last) {
		this.runs.end(run.id(), run.state().become(state), end, last);
		this.tracking.add(run.brand(), run.id());
		RunOrder order = run.order();
		if (end.weights() != null) {
			this.outbox.append(new RunCompleted(run.brand(), run.id(), order.model(), order.dataset(), order.commit(),
					order.profile(), run.recipe(), order.seed(), order.retryOf(), end.weights()));
			return;
		}
		this.outbox
			.append(new RunFailed(run.brand(), run.id(), String.valueOf(end.reason()), String.valueOf(end.detail())));
	}

}
