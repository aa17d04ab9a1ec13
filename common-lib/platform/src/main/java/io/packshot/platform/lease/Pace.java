package io.packshot.platform.lease;

import java.time.Duration;

/**
 * How workers work.
 *
 * @param name of the threads
 * @param threads how many claims are in work at once in this process; 0 leaves the work
 * to others
 * @param poll how often to look for work that nobody here was woken for
 * @param renewEvery how often holders say that they live; well below the lease
 * @param timeToFinish how long a stopping process waits for work that has begun
 */
public record Pace(String name, int threads, Duration poll, Duration renewEvery, Duration timeToFinish) {

	public Pace {
		if (threads < 0 || poll.toMillis() < 1 || renewEvery.toMillis() < 1) {
			throw new IllegalArgumentException(name + ": threads are 0 or more, poll and lease some milliseconds");
		}
	}

}
