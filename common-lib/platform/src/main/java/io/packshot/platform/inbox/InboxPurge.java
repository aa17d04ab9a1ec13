package io.packshot.platform.inbox;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets, at start and now and then, events that were handled so long ago that no broker
 * brings them again. Instances of one service do not disturb each other.
 */
final class InboxPurge implements SmartLifecycle, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(InboxPurge.class);

	/** Short transactions, so that listeners do not wait. */
	private static final int BATCH = 5000;

	private final JdbcClient jdbc;

	private final InboxProperties properties;

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "inbox-purge");
		thread.setDaemon(true);
		return thread;
	});

	private @Nullable ScheduledFuture<?> purging;

	InboxPurge(JdbcClient jdbc, InboxProperties properties) {
		this.jdbc = jdbc;
		this.properties = properties;
	}

	@Override
	public synchronized void start() {
		this.purging = this.timer.scheduleWithFixedDelay(this::purge, 0, this.properties.purgeEvery().toMillis(),
				TimeUnit.MILLISECONDS);
	}

	@Override
	public synchronized void stop() {
		ScheduledFuture<?> current = this.purging;
		this.purging = null;
		if (current != null) {
			current.cancel(false);
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.purging != null;
	}

	@Override
	public void destroy() {
		this.timer.shutdownNow();
	}

	private void purge() {
		try {
			int forgotten = 0;
			int batch;
			do {
				batch = forget();
				forgotten += batch;
			}
			while (batch == BATCH && isRunning());
			log.atDebug().addKeyValue("events", forgotten).log("inbox purged");
		}
		catch (RuntimeException ex) {
			log.atWarn().setCause(ex).log("the inbox could not be purged, will try again");
		}
	}

	private int forget() {
		return this.jdbc.sql("""
				delete from inbox where ctid = any(array(
				    select ctid from inbox where received_at < now() - :millis * interval '1 millisecond'
				    limit :batch for update skip locked))
				""").param("millis", this.properties.keep().toMillis()).param("batch", BATCH).update();
	}

}
