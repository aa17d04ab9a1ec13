package io.packshot.platform.lease;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import io.packshot.platform.observability.Correlation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

class LeasedWorkersTests {

	private static final Duration FOREVER = Duration.ofHours(1);

	private final CountDownLatch go = new CountDownLatch(1);

	private Desk desk = new Desk(1, Duration.ofMillis(20), FOREVER);

	@AfterEach
	void close() {
		this.go.countDown();
		this.desk.stop();
		this.desk.destroy();
	}

	@Test
	void worksOnEverythingThatIsDueUnderItsCorrelation() {
		this.desk.due.addAll(List.of("a", "b"));
		this.desk.start();
		await().until(() -> this.desk.done.size() == 2);
		this.desk.due.add("c");
		await().untilAsserted(() -> assertThat(this.desk.done).containsExactly("a of-a", "b of-b", "c of-c"));
		assertThat(this.desk.putBack).isEmpty();
		assertThat(this.desk.held()).isEmpty();
	}

	@Test
	void isWokenBeforeItLooksAgain() {
		this.desk = new Desk(1, FOREVER, FOREVER);
		this.desk.start();
		await().until(() -> this.desk.looks.contains("empty"));
		this.desk.due.add("a");
		this.desk.wake();
		await().until(() -> this.desk.done.contains("a of-a"));
	}

	@Test
	void renewsWhatIsHeldAndNothingElse() {
		this.desk = new Desk(2, Duration.ofMillis(20), Duration.ofMillis(10));
		this.desk.due.addAll(List.of("slow", "a"));
		this.desk.start();
		await().until(() -> this.desk.done.contains("a of-a"));
		this.desk.renewed.clear();
		await().until(() -> this.desk.renewed.size() > 3);
		assertThat(this.desk.renewed).containsOnly("slow");
		this.go.countDown();
		await().until(() -> this.desk.done.contains("slow of-slow"));
	}

	@Test
	void goesOnAfterFailures() {
		this.desk = new Desk(1, Duration.ofMillis(20), Duration.ofMillis(10));
		this.desk.due.addAll(List.of("broken take", "broken work", "slow"));
		this.desk.brokenRenewal = true;
		this.desk.start();
		await().until(() -> this.desk.renewed.size() > 2);
		this.go.countDown();
		await().until(() -> this.desk.done.contains("slow of-slow"));
	}

	@Test
	void letsWorkFinishThatHasBegun() {
		this.desk.due.add("slow");
		this.desk.start();
		await().until(() -> this.desk.held().findAny().isPresent());
		Thread stop = new Thread(this.desk::stop);
		stop.start();
		await().until(() -> !this.desk.isRunning());
		this.desk.due.add("late");
		this.go.countDown();
		await().until(() -> !stop.isAlive());
		assertThat(this.desk.done).containsExactly("slow of-slow");
		assertThat(this.desk.putBack).isEmpty();
	}

	@Test
	void putsBackWhatDoesNotFinish() {
		this.desk = new Desk(1, Duration.ofMillis(20), FOREVER, Duration.ofMillis(50));
		this.desk.due.add("slow");
		this.desk.start();
		await().until(() -> this.desk.held().findAny().isPresent());
		this.desk.stop();
		assertThat(this.desk.putBack).containsExactly("slow");
	}

	@Test
	void startsAgain() {
		this.desk.start();
		this.desk.stop();
		assertThat(this.desk.isRunning()).isFalse();
		this.desk.due.add("a");
		this.desk.start();
		await().until(() -> this.desk.done.contains("a of-a"));
	}

	@Test
	void leavesTheWorkToOthers() {
		this.desk = new Desk(0, Duration.ofMillis(1), Duration.ofMillis(1));
		this.desk.due.add("a");
		this.desk.start();
		assertThat(this.desk.isRunning()).isTrue();
		this.desk.stop();
		assertThat(this.desk.looks).isEmpty();
		assertThat(this.desk.due).containsExactly("a");
	}

	@Test
	void refusesAPaceThatCannotBe() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Pace("x", -1, FOREVER, FOREVER, FOREVER));
		assertThatIllegalArgumentException().isThrownBy(() -> new Pace("x", 1, Duration.ZERO, FOREVER, FOREVER));
		assertThatIllegalArgumentException().isThrownBy(() -> new Pace("x", 1, FOREVER, Duration.ZERO, FOREVER));
	}

	/** Takes from a queue in memory; {@code slow} work waits until it is let go. */
	private final class Desk extends LeasedWorkers<String> {

		final BlockingQueue<String> due = new LinkedBlockingQueue<>();

		final List<String> looks = new CopyOnWriteArrayList<>();

		final List<String> done = new CopyOnWriteArrayList<>();

		final List<String> renewed = new CopyOnWriteArrayList<>();

		final List<String> putBack = new CopyOnWriteArrayList<>();

		volatile boolean brokenRenewal;

		Desk(int threads, Duration poll, Duration renewEvery) {
			this(threads, poll, renewEvery, Duration.ofSeconds(20));
		}

		Desk(int threads, Duration poll, Duration renewEvery, Duration timeToFinish) {
			super(new Pace("desk", threads, poll, renewEvery, timeToFinish));
		}

		@Override
		protected Optional<String> take() {
			String next = this.due.poll();
			this.looks.add((next != null) ? next : "empty");
			if ("broken take".equals(next)) {
				throw new IllegalStateException(next);
			}
			return Optional.ofNullable(next);
		}

		@Override
		protected String correlationId(String claim) {
			return claim.contains(" ") ? "x" : "of-" + claim;
		}

		@Override
		protected void work(String claim) {
			if (claim.equals("broken work")) {
				throw new IllegalStateException(claim);
			}
			if (claim.equals("slow")) {
				awaitGo();
			}
			this.done.add(claim + " " + Correlation.current());
		}

		@Override
		protected void renew(String claim) {
			this.renewed.add(claim);
			if (this.brokenRenewal) {
				throw new IllegalStateException("no database");
			}
		}

		@Override
		protected void putBack(String claim) {
			this.putBack.add(claim);
		}

		private void awaitGo() {
			try {
				LeasedWorkersTests.this.go.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

}
