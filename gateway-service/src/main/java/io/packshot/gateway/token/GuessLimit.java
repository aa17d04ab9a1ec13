package io.packshot.gateway.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong keys per address in windows of a minute. Bounded in memory: the addresses
 * that were quiet longest are forgotten first. Safe for use by several threads.
 */
final class GuessLimit {

	static final int WRONG_KEYS_PER_WINDOW = 20;

	static final Duration WINDOW = Duration.ofMinutes(1);

	private static final int MOST_ADDRESSES = 10_000;

	private final Clock clock;

	private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
			return size() > MOST_ADDRESSES;
		}

	};

	GuessLimit(Clock clock) {
		this.clock = clock;
	}

	synchronized boolean isExhausted(String address) {
		Window window = this.windows.get(address);
		return window != null && window.wrong >= WRONG_KEYS_PER_WINDOW && this.clock.instant().isBefore(window.end);
	}

	synchronized void countWrongKey(String address) {
		Instant now = this.clock.instant();
		Window window = this.windows.get(address);
		if (window == null || !now.isBefore(window.end)) {
			window = new Window(now.plus(WINDOW), 0);
		}
		this.windows.put(address, new Window(window.end, window.wrong + 1));
	}

	private record Window(Instant end, int wrong) {

	}

}
