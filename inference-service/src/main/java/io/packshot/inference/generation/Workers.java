package io.packshot.inference.generation;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

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
	 * @throws ProblemException with {@link InferenceProblem#OVERLOADED} where too many
	 * wait
	 */
	<T> T run(Supplier<T> work) {
		if (!this.places.tryAcquire()) {
			throw new ProblemException(InferenceProblem.OVERLOADED, "Send the order again in a moment.").retryAfter(2);
		}
		try {
			this.working.acquireUninterruptibly();
			try {
				return work.get();
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
