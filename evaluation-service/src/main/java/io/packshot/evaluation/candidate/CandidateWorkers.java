package io.packshot.evaluation.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.packshot.platform.observability.Correlation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The threads that take candidates through the gate. */
@Component
final class CandidateWorkers implements SmartLifecycle, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(CandidateWorkers.class);

	private static final int SECONDS_TO_FINISH = 10;

	private final CandidateQueue queue;

	private final CandidateWork work;

	private final CandidateProperties properties;

	private final Set<Claim> held = ConcurrentHashMap.newKeySet();

	private final List<Thread> threads = new ArrayList<>();

	private volatile CountDownLatch stopped = new CountDownLatch(0);

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "candidate-lease");
		thread.setDaemon(true);
		return thread;
	});

	private @Nullable ScheduledFuture<?> renewal;

	CandidateWorkers(CandidateQueue queue, CandidateWork work, CandidateProperties properties) {
		this.queue = queue;
		this.work = work;
		this.properties = properties;
	}

	@Override
	public synchronized void start() {
		this.stopped = new CountDownLatch(1);
		long period = Math.max(1, this.properties.lease().toMillis() / 4);
		this.renewal = this.timer.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
		for (int i = 0; i < this.properties.threads(); i++) {
			Thread thread = new Thread(this::run, "candidate-" + i);
			thread.setDaemon(true);
			this.threads.add(thread);
			thread.start();
		}
	}

	@Override
	public synchronized void stop() {
		this.stopped.countDown();
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_FINISH);
		this.threads.forEach((thread) -> join(thread, end));
		this.threads.clear();
		if (this.renewal != null) {
			this.renewal.cancel(false);
		}
		// Whoever has not finished is cut off: the candidate is free for others at once.
		this.held.forEach(this.queue::putBack);
	}

	@Override
	public void destroy() {
		this.timer.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.stopped.getCount() > 0;
	}

	private void run() {
		while (isRunning()) {
			try {
				if (!step(this.queue.take(), this.work::judge) && !step(this.queue.takeRetry(), this.work::retry)) {
					rest();
				}
			}
			catch (RuntimeException ex) {
				log.atWarn().setCause(ex).log("gate interrupted, will try again");
				rest();
			}
		}
	}

	private boolean step(Optional<Claim> taken, Consumer<Claim> deed) {
		if (taken.isEmpty()) {
			return false;
		}
		Claim claim = taken.get();
		this.held.add(claim);
		try (Correlation.Scope scope = Correlation.open(claim.correlationId())) {
			deed.accept(claim);
		}
		finally {
			this.held.remove(claim);
		}
		return true;
	}

	private void rest() {
		try {
			boolean over = this.stopped.await(this.properties.poll().toMillis(), TimeUnit.MILLISECONDS);
			log.atTrace().addKeyValue("stopped", over).log("rested");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.stopped.countDown();
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
