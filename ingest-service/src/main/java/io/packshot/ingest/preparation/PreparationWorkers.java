package io.packshot.ingest.preparation;

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

import io.packshot.ingest.photo.PhotoReceived;
import io.packshot.platform.observability.Correlation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The threads that prepare photos. A photo that this process takes in wakes them at once;
 * others are found by looking now and then.
 */
@Component
final class PreparationWorkers implements SmartLifecycle, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(PreparationWorkers.class);

	private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);

	private final PreparationQueue queue;

	private final PhotoPreparation preparation;

	private final PreparationProperties properties;

	private final Semaphore signal = new Semaphore(0);

	private final Set<Claim> held = ConcurrentHashMap.newKeySet();

	private final List<Thread> threads = new ArrayList<>();

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "preparation-lease");
		thread.setDaemon(true);
		return thread;
	});

	private @Nullable ScheduledFuture<?> renewal;

	private volatile boolean running;

	PreparationWorkers(PreparationQueue queue, PhotoPreparation preparation, PreparationProperties properties) {
		this.queue = queue;
		this.preparation = preparation;
		this.properties = properties;
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void wake(PhotoReceived received) {
		this.signal.release();
	}

	@Override
	public synchronized void start() {
		this.running = true;
		for (int i = 0; i < this.properties.threads(); i++) {
			start(new Thread(this::work, "preparation-" + i));
		}
		if (this.properties.threads() > 0) {
			long period = this.properties.lease().toMillis() / 4;
			this.renewal = this.timer.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
		}
	}

	private void start(Thread thread) {
		thread.setDaemon(true);
		this.threads.add(thread);
		thread.start();
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
		// Whoever has not finished is cut off: the photo is free for others at once.
		this.held.forEach(this.queue::putBack);
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
				Optional<Claim> claim = this.queue.take();
				if (claim.isPresent()) {
					prepare(claim.get());
					continue;
				}
			}
			catch (RuntimeException ex) {
				log.atWarn().setCause(ex).log("preparation interrupted, will try again");
			}
			rest();
		}
	}

	private void prepare(Claim claim) {
		this.held.add(claim);
		try (Correlation.Scope scope = Correlation.open(claim.correlationId())) {
			this.preparation.prepare(claim);
		}
		finally {
			this.held.remove(claim);
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
		try {
			this.held.forEach(this.queue::renew);
		}
		catch (RuntimeException ex) {
			log.atWarn().setCause(ex).log("leases could not be renewed, will try again");
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
