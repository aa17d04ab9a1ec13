package io.packshot.evaluation.candidate;

import java.time.Duration;
import java.util.Optional;

import io.packshot.platform.lease.LeasedWorkers;
import io.packshot.platform.lease.Pace;

import org.springframework.stereotype.Component;

/**
 * The threads that take candidates through the gate; wishes for another run come after
 * candidates.
 */
@Component
final class CandidateWorkers extends LeasedWorkers<CandidateWorkers.Held> {

	private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);

	private final CandidateQueue queue;

	private final CandidateWork work;

	CandidateWorkers(CandidateQueue queue, CandidateWork work, CandidateProperties properties) {
		super(new Pace("candidate", properties.threads(), properties.poll(), properties.lease().dividedBy(4),
				TIME_TO_FINISH));
		this.queue = queue;
		this.work = work;
	}

	@Override
	protected Optional<Held> take() {
		return this.queue.take()
			.map((claim) -> new Held(claim, false))
			.or(() -> this.queue.takeRetry().map((claim) -> new Held(claim, true)));
	}

	@Override
	protected String correlationId(Held held) {
		return held.claim().correlationId();
	}

	@Override
	protected void work(Held held) {
		if (held.retry()) {
			this.work.retry(held.claim());
		}
		else {
			this.work.judge(held.claim());
		}
	}

	@Override
	protected void renew(Held held) {
		this.queue.renew(held.claim());
	}

	/** The candidate is free for others at once. */
	@Override
	protected void putBack(Held held) {
		this.queue.putBack(held.claim());
	}

	/** A candidate, or the wish for another run. */
	record Held(Claim claim, boolean retry) {

	}

}
