package io.packshot.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Publishes the outbox. One instance of a service at a time holds the relay's lock, reads
 * the oldest entries, sends them and then deletes them; whatever fails in between is sent
 * again under the same event id.
 */
final class OutboxRelay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

	private static final int BATCH = 500;

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration RETRY = Duration.ofSeconds(1);

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final Supplier<Producer<String, byte[]>> producers;

	private final CloudEventRecords records;

	private final Semaphore signal = new Semaphore(0);

	private volatile boolean running;

	private @Nullable Thread thread;

	private @Nullable Producer<String, byte[]> producer;

	OutboxRelay(JdbcClient jdbc, TransactionOperations transactions, Supplier<Producer<String, byte[]>> producers,
			CloudEventRecords records) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.producers = producers;
		this.records = records;
	}

	/** Ends the relay's wait: something was committed. */
	void wake() {
		this.signal.release();
	}

	@Override
	public void start() {
		this.running = true;
		Thread relay = new Thread(this::run, "outbox-relay");
		relay.setDaemon(true);
		this.thread = relay;
		relay.start();
	}

	@Override
	public void stop() {
		this.running = false;
		wake();
		Thread relay = this.thread;
		if (relay != null) {
			try {
				relay.join(Duration.ofSeconds(10).toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void run() {
		while (this.running) {
			Duration wait = POLL;
			try {
				if (publishBatch() == BATCH) {
					continue;
				}
			}
			catch (RuntimeException ex) {
				log.atWarn().setCause(ex).log("outbox could not be published, will try again");
				closeProducer();
				wait = RETRY;
			}
			await(wait);
		}
		closeProducer();
	}

	private int publishBatch() {
		Integer published = this.transactions.execute((status) -> {
			List<OutboxEntry> entries = lock() ? oldest() : List.of();
			if (!entries.isEmpty()) {
				send(entries);
				delete(entries);
			}
			return entries.size();
		});
		return (published != null) ? published : 0;
	}

	private boolean lock() {
		// Schemas are services: each has a relay of its own.
		return this.jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.outbox', 11))")
			.query(Boolean.class)
			.single();
	}

	private List<OutboxEntry> oldest() {
		return this.jdbc.sql("""
				select id, event_id, topic, key, type, brand, data, correlation_id, created_at
				from outbox order by id limit :batch
				""")
			.param("batch", BATCH)
			.query((row, number) -> new OutboxEntry(row.getLong(1), row.getString(2), row.getString(3),
					row.getString(4), row.getString(5), row.getString(6), row.getBytes(7), row.getString(8),
					row.getTimestamp(9).toInstant()))
			.list();
	}

	private void send(List<OutboxEntry> entries) {
		waves(entries).forEach(this::sendWave);
	}

	/**
	 * Waves in which no key occurs twice: the first entries of all keys, the second ones
	 * and so on. Each is sent only after the one before has arrived, so a record that
	 * fails can never be overtaken by a later one of its key.
	 */
	static List<List<OutboxEntry>> waves(List<OutboxEntry> entries) {
		Map<String, Integer> seen = new HashMap<>();
		List<List<OutboxEntry>> waves = new ArrayList<>();
		for (OutboxEntry entry : entries) {
			int wave = seen.merge(entry.key(), 1, Integer::sum) - 1;
			if (wave == waves.size()) {
				waves.add(new ArrayList<>());
			}
			waves.get(wave).add(entry);
		}
		return waves;
	}

	private void sendWave(List<OutboxEntry> wave) {
		Producer<String, byte[]> sender = producer();
		List<Future<RecordMetadata>> sent = wave.stream().map((entry) -> sender.send(this.records.of(entry))).toList();
		try {
			// Nothing more will join these: lingering for it would be the longest part.
			sender.flush();
			for (Future<RecordMetadata> acknowledged : sent) {
				acknowledged.get();
			}
		}
		catch (ExecutionException ex) {
			throw new KafkaException("a fact could not be published", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException("interrupted while publishing", ex);
		}
	}

	private void delete(List<OutboxEntry> entries) {
		this.jdbc.sql("delete from outbox where id = any(:ids)")
			.param("ids", entries.stream().map(OutboxEntry::id).toArray(Long[]::new))
			.update();
	}

	private Producer<String, byte[]> producer() {
		Producer<String, byte[]> current = this.producer;
		if (current == null) {
			current = this.producers.get();
			this.producer = current;
		}
		return current;
	}

	private void closeProducer() {
		Producer<String, byte[]> current = this.producer;
		this.producer = null;
		if (current != null) {
			current.close(Duration.ofSeconds(2));
		}
	}

	private void await(Duration time) {
		try {
			if (this.signal.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
				this.signal.drainPermits();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

	/** The age of the oldest entry, for the metric; zero where all is published. */
	Duration lag() {
		return this.jdbc.sql("select min(created_at) from outbox")
			.query((row, number) -> row.getTimestamp(1))
			.optional()
			.map((oldest) -> Duration.between(oldest.toInstant(), Instant.now()))
			.orElse(Duration.ZERO);
	}

}
