package io.packshot.ingest.preparation;

import java.time.Duration;
import java.util.Optional;

import io.packshot.ingest.photo.PhotoReceived;
import io.packshot.platform.lease.LeasedWorkers;
import io.packshot.platform.lease.Pace;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The threads that prepare photos. A photo that this process takes in wakes them at once;
 * others are found by looking now and then.
 */
@Component
final class PreparationWorkers extends LeasedWorkers<Claim> {

	private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);

	private final PreparationQueue queue;

	private final PhotoPreparation preparation;

	PreparationWorkers(PreparationQueue queue, PhotoPreparation preparation, PreparationProperties properties) {
		super(new Pace("preparation", properties.threads(), properties.poll(), properties.lease().dividedBy(4),
				TIME_TO_FINISH));
		this.queue = queue;
		this.preparation = preparation;
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void wake(PhotoReceived received) {
		wake();
	}

	@Override
	protected Optional<Claim> take() {
		return this.queue.take();
	}

	@Override
	protected String correlationId(Claim claim) {
		return claim.correlationId();
	}

	@Override
	protected void work(Claim claim) {
		this.preparation.prepare(claim);
	}

	@Override
	protected void renew(Claim claim) {
		this.queue.renew(claim);
	}

	/** The photo is free for others at once. */
	@Override
	protected void putBack(Claim claim) {
		this.queue.putBack(claim);
	}

}
