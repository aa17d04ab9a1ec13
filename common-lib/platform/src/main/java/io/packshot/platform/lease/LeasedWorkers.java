package io.packshot.platform.lease;

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
import java.util.stream.Stream;

import io.packshot.platform.observability.Correlation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * The threads that take claims and work on them. A claim is renewed beside its work as
 * long as it is held; when the process stops, work that has begun may finish, and what
 * does not is put back. Leases only say who may begin: whoever stores a result names its
 * claim, and a claim that was lost stores nothing.
 *
 * @param <C> a claim; equal only to itself
 */
public abstract class LeasedWorkers<C> implements SmartLifecycle, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(LeasedWorkers.class);

	private final Pace pace;

	private final Semaphore signal = new Semaphore(0);

	private final Set<C> held = ConcurrentHashMap.newKeySet();

	private final List<Thread> threads = new ArrayList<>();

	private final ScheduledExecutorService timer;

	private @Nullable ScheduledFuture<?> renewal;

	private volatile boolean running;

	protected LeasedWorkers(Pace pace) {
		this.pace = pace;
		this.timer = Executors.newSingleThreadScheduledExecutor((task) -> thread(task, pace.name() + "-lease"));
	}

	/** Takes what has waited longest, if anything is due. */
	protected abstract Optional<C> take();

	/** The correlation id of what led to the work. */
	protected abstract String correlationId(C claim);

	/** Does the work, and stores or releases it; what it throws is logged. */
	protected abstract void work(C claim);

	/** Says that the holder lives; called on another thread than the work. */
	protected abstract void renew(C claim);

	/** Gives a claim up that could not be finished before the process stopped. */
	protected abstract void putBack(C claim);

	/** What is in work now. */
	protected final Stream<C> held() {
		return this.held.stream();
	}

	/** Ends a rest: there is work. */
	protected final void wake() {
		this.signal.release();
	}

	@Override
	public synchronized void start() {
		this.running = true;
		if (this.pace.threads() == 0) {
			return;
		}
		long period = this.pace.renewEvery().toMillis();
		this.renewal = this.timer.scheduleWithFixedDelay(() -> this.held.forEach(this::keep), period, period,
				TimeUnit.MILLISECONDS);
		for (int i = 0; i < this.pace.threads(); i++) {
			Thread thread = thread(this::run, this.pace.name() + "-" + i);
			this.threads.add(thread);
			thread.start();
		}
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		long end = System.nanoTime() + this.pace.timeToFinish().toNanos();
		this.signal.release(this.threads.size());
		this.threads.forEach((thread) -> join(thread, end));
		this.threads.clear();
		if (this.renewal != null) {
			this.renewal.cancel(false);
		}
		this.held.forEach(this::putBack);
	}

	@Override
	public void destroy() {
		this.timer.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void run() {
		while (this.running) {
			try {
				Optional<C> claim = take();
				if (claim.isPresent()) {
					hold(claim.get());
					continue;
				}
			}
			catch (RuntimeException ex) {
				log.atWarn().setCause(ex).addKeyValue("work", this.pace.name()).log("interrupted, will try again");
			}
			rest();
		}
	}

	private void hold(C claim) {
		this.held.add(claim);
		try (Correlation.Scope scope = Correlation.open(correlationId(claim))) {
			work(claim);
		}
		finally {
			this.held.remove(claim);
		}
	}

	private void rest() {
		try {
			if (this.signal.tryAcquire(this.pace.poll().toMillis(), TimeUnit.MILLISECONDS)) {
				this.signal.drainPermits();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

	private void keep(C claim) {
		try {
			renew(claim);
		}
		catch (RuntimeException ex) {
			log.atWarn()
				.setCause(ex)
				.addKeyValue("work", this.pace.name())
				.log("a lease could not be renewed, will try again");
		}
	}

	private static Thread thread(Runnable task, String name) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		return thread;
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
