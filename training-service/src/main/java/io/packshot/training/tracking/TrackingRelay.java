package io.packshot.training.tracking;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.packshot.training.run.Run;
import io.packshot.training.run.Runs;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the registry about ended runs, as often as it takes: a run never waits for the
 * registry, and the registry never misses a run.
 */
@Component
final class TrackingRelay implements SmartLifecycle, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(TrackingRelay.class);

	private final TrackingQueue queue;

	private final MlflowRegistry registry;

	private final Runs runs;

	private final TrackingProperties properties;

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "tracking");
		thread.setDaemon(true);
		return thread;
	});

	private @Nullable ScheduledFuture<?> looking;

	private volatile boolean running;

	TrackingRelay(TrackingQueue queue, MlflowRegistry registry, Runs runs, TrackingProperties properties) {
		this.queue = queue;
		this.registry = registry;
		this.runs = runs;
		this.properties = properties;
	}

	@Override
	public synchronized void start() {
		this.running = true;
		long period = this.properties.every().toMillis();
		this.looking = this.timer.scheduleWithFixedDelay(this::tell, period, period, TimeUnit.MILLISECONDS);
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		if (this.looking != null) {
			this.looking.cancel(false);
		}
	}

	@Override
	public void destroy() {
		this.timer.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void tell() {
		try {
			while (this.running) {
				Optional<TrackingQueue.Entry> entry = this.queue.take();
				if (entry.isEmpty()) {
					return;
				}
				tell(entry.get());
			}
		}
		catch (RuntimeException ex) {
			log.atWarn().setCause(ex).log("the queue for the registry cannot be read, will try again");
		}
	}

	private void tell(TrackingQueue.Entry entry) {
		try {
			Run run = this.runs.get(entry.run());
			String name = entry.mlflowRun();
			if (name == null) {
				name = this.registry.create(run);
				this.queue.name(run.id(), name);
			}
			this.registry.finish(run, name);
			this.queue.told(run.id());
		}
		catch (RuntimeException ex) {
			Duration pause = pause(entry.tries(), this.properties.longestPause());
			log.atInfo()
				.addKeyValue("run", entry.run())
				.addKeyValue("pause", pause)
				.log("the registry was not told, will try again: {}", ex.getMessage());
			this.queue.later(entry.run(), pause);
		}
	}

	/** 1, 2, 4 seconds and so on. */
	static Duration pause(int tries, Duration longest) {
		Duration pause = Duration.ofSeconds(1L << Math.min(tries, 20));
		return (pause.compareTo(longest) < 0) ? pause : longest;
	}

}
