package io.packshot.inference.generation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import io.packshot.inference.InferenceProblem;
import io.packshot.inference.InferenceProperties;
import io.packshot.platform.problem.ProblemException;

import org.springframework.stereotype.Component;

/** Lets only so many images be made at the same time, and so many orders wait. */
@Component
class Workers {

	private final Semaphore working;

	private final Semaphore places;

	Workers(InferenceProperties properties) {
		this.working = new Semaphore(properties.workers(), true);
		this.places = new Semaphore(properties.workers() + properties.queue(), true);
	}

	/**
	 * Runs some work when it is its turn.
	 * @param work told how long it had to wait
	 * @throws ProblemException with {@link InferenceProblem#OVERLOADED} where too many
	 * wait
	 */
	<T> T run(Function<Duration, T> work) {
		if (!this.places.tryAcquire()) {
			throw new ProblemException(InferenceProblem.OVERLOADED, "Send the order again in a moment.").retryAfter(2);
		}
		try {
			long start = System.nanoTime();
			this.working.acquireUninterruptibly();
			try {
				return work.apply(Duration.ofNanos(System.nanoTime() - start));
			}
			finally {
				this.working.release();
			}
		}
		finally {
			this.places.release();
		}
	}

}
