package io.packshot.training.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.packshot.contract.id.RunId;
import io.packshot.platform.observability.Correlation;
import io.packshot.training.run.RunCancelled;
import io.packshot.training.run.RunWaiting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The places in which this process trains. An order taken here wakes them at once; others
 * are found by looking now and then. Leases are renewed beside the work, because fetching
 * photos takes longer than a lease.
 */
@Component
final class TrainingSlots implements SmartLifecycle, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(TrainingSlots.class);

	private static final Duration TIME_TO_FINISH = Duration.ofSeconds(12);

	private final Leases leases;

	private final RunAttempt attempt;

	private final LeftFolders left;

	private final LaunchProperties properties;

	private final Semaphore signal = new Semaphore(0);

	private final Set<HeldRun> held = ConcurrentHashMap.newKeySet();

	private final List<Thread> threads = new ArrayList<>();

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "training-lease");
		thread.setDaemon(true);
		return thread;
	});

	private @Nullable ScheduledFuture<?> renewal;

	private volatile boolean running;

	TrainingSlots(Leases leases, RunAttempt attempt, LeftFolders left, LaunchProperties properties) {
		this.leases = leases;
		this.attempt = attempt;
		this.left = left;
		this.properties = properties;
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void wake(RunWaiting waiting) {
		this.signal.release();
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void cancel(RunCancelled cancelled) {
		RunId run = cancelled.run();
		this.held.stream().filter((one) -> one.claim().token().run().equals(run)).forEach(HeldRun::lose);
	}

	@Override
	public synchronized void start() {
		this.running = true;
		if (this.properties.slots() == 0) {
			return;
		}
		this.left.clear();
		long period = Math.min(1000, this.properties.lease().toMillis() / 5);
		this.renewal = this.timer.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
		for (int i = 0; i < this.properties.slots(); i++) {
			Thread thread = new Thread(this::work, "training-" + i);
			thread.setDaemon(true);
			this.threads.add(thread);
			thread.start();
		}
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		long end = System.nanoTime() + TIME_TO_FINISH.toNanos();
		this.signal.release(this.threads.size());
		this.threads.forEach((thread) -> join(thread, end));
		this.threads.clear();
		if (this.renewal != null) {
			this.renewal.cancel(false);
		}
		// Whoever has not finished is cut off; the process ends with its standard input.
		this.held.forEach(HeldRun::lose);
	}

	@Override
	public void destroy() {
		this.timer.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void work() {
		while (this.running) {
			try {
				Optional<Claim> claim = this.leases.take();
				if (claim.isPresent()) {
					work(claim.get());
					continue;
				}
			}
			catch (RuntimeException ex) {
				log.atWarn().setCause(ex).log("training interrupted, will try again");
			}
			rest();
		}
	}

	private void work(Claim claim) {
		HeldRun run = new HeldRun(claim);
		this.held.add(run);
		try (Correlation.Scope scope = Correlation.open(claim.correlationId())) {
			this.attempt.make(run, () -> !this.running);
		}
		finally {
			this.held.remove(run);
		}
	}

	private void rest() {
		try {
			if (this.signal.tryAcquire(this.properties.poll().toMillis(), TimeUnit.MILLISECONDS)) {
				this.signal.drainPermits();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

	private void renew() {
		for (HeldRun run : this.held) {
			long sentAt = System.nanoTime();
			try {
				if (this.leases.renew(run.claim().token(), run.progress())) {
					run.renewed(sentAt);
				}
				else {
					run.lose();
				}
			}
			catch (RuntimeException ex) {
				log.atWarn().setCause(ex).log("a lease could not be renewed, will try again");
			}
		}
	}

	private static void join(Thread thread, long end) {
		try {
			thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
