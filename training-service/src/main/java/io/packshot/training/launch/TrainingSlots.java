package io.packshot.training.launch;

import java.time.Duration;
import java.util.Optional;

import io.packshot.contract.id.RunId;
import io.packshot.platform.lease.LeasedWorkers;
import io.packshot.platform.lease.Pace;
import io.packshot.training.run.RunCancelled;
import io.packshot.training.run.RunWaiting;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The places in which this process trains. An order taken here wakes them at once; others
 * are found by looking now and then. Leases are renewed beside the work, because fetching
 * photos takes longer than a lease.
 */
@Component
final class TrainingSlots extends LeasedWorkers<HeldRun> {

	private static final Duration TIME_TO_FINISH = Duration.ofSeconds(12);

	private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

	private final Leases leases;

	private final RunAttempt attempt;

	private final LeftFolders left;

	private final LaunchProperties properties;

	TrainingSlots(Leases leases, RunAttempt attempt, LeftFolders left, LaunchProperties properties) {
		super(new Pace("training", properties.slots(), properties.poll(), silence(properties.lease()), TIME_TO_FINISH));
		this.leases = leases;
		this.attempt = attempt;
		this.left = left;
		this.properties = properties;
	}

	/** Progress travels with the renewal, so that people see it move. */
	private static Duration silence(Duration lease) {
		Duration fifth = lease.dividedBy(5);
		return (fifth.compareTo(LONGEST_SILENCE) < 0) ? fifth : LONGEST_SILENCE;
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void wake(RunWaiting waiting) {
		wake();
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void cancel(RunCancelled cancelled) {
		RunId run = cancelled.run();
		held().filter((one) -> one.claim().token().run().equals(run)).forEach(HeldRun::lose);
	}

	@Override
	public synchronized void start() {
		if (this.properties.slots() > 0) {
			this.left.clear();
		}
		super.start();
	}

	@Override
	protected Optional<HeldRun> take() {
		return this.leases.take().map(HeldRun::new);
	}

	@Override
	protected String correlationId(HeldRun run) {
		return run.claim().correlationId();
	}

	@Override
	protected void work(HeldRun run) {
		this.attempt.make(run, () -> !isRunning());
	}

	@Override
	protected void renew(HeldRun run) {
		long sentAt = System.nanoTime();
		if (this.leases.renew(run.claim().token(), run.progress())) {
			run.renewed(sentAt);
		}
		else {
			run.lose();
		}
	}

	/** The process ends with its standard input; the next attempt comes by the lease. */
	@Override
	protected void putBack(HeldRun run) {
		run.lose();
	}

}
