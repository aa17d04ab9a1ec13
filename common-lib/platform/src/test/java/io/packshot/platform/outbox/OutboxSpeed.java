package io.packshot.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.packshot.contract.event.PhotoRejected;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.platform.probe.Probe;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.awaitility.Awaitility.await;

/**
 * Measures how many facts per second go through outbox and relay, on a real PostgreSQL
 * that flushes and a real broker that acknowledges. A program for people, run by hand;
 * its last figures stand in {@code docs/benchmarks.md}.
 */
public final class OutboxSpeed {

	private static final int FACTS = 20_000;

	private static final int WRITERS = 4;

	private final BrandId brand = BrandId.create();

	private final ConfigurableApplicationContext context = Probe.get().context();

	private final Outbox outbox = this.context.getBean(Outbox.class);

	private final OutboxRelay relay = this.context.getBean(OutboxRelay.class);

	private final JdbcClient jdbc = this.context.getBean(JdbcClient.class);

	private final TransactionOperations transactions = this.context.getBean(TransactionOperations.class);

	private OutboxSpeed() {
	}

	/** Prints facts per second. */
	@SuppressWarnings("SystemOut")
	public static void main(String[] args) {
		OutboxSpeed speed = new OutboxSpeed();
		speed.live(1000);
		for (int keys : List.of(FACTS, 1000, 100, 10)) {
			System.out.printf(Locale.ROOT, "%,6d keys: %,6.0f facts/s written and published, %,6.0f from a backlog%n",
					keys, speed.live(keys), speed.backlog(keys));
		}
		System.exit(0);
	}

	/** Four writers, a transaction for each fact, beside the relay. */
	private double live(int keys) {
		List<PhotoId> photos = photos(keys);
		long start = System.nanoTime();
		write(photos);
		awaitEmpty();
		return rate(start);
	}

	/** The relay alone. */
	private double backlog(int keys) {
		this.relay.stop();
		write(photos(keys));
		long start = System.nanoTime();
		this.relay.start();
		awaitEmpty();
		return rate(start);
	}

	private void write(List<PhotoId> photos) {
		CompletableFuture
			.allOf(IntStream.range(0, WRITERS)
				.mapToObj((writer) -> CompletableFuture.runAsync(() -> write(photos, writer)))
				.toArray(CompletableFuture[]::new))
			.join();
	}

	private void write(List<PhotoId> photos, int writer) {
		for (int i = writer; i < FACTS; i += WRITERS) {
			PhotoId photo = photos.get(i % photos.size());
			this.transactions.executeWithoutResult((status) -> this.outbox.append(new PhotoRejected(this.brand, photo,
					new ProductId("sku"), "unreadable", "The file cannot be decoded.")));
		}
	}

	private void awaitEmpty() {
		await().atMost(Duration.ofMinutes(10))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> this.jdbc.sql("select count(*) from outbox").query(Integer.class).single() == 0);
	}

	private static double rate(long start) {
		return FACTS / ((System.nanoTime() - start) / 1e9);
	}

	private static List<PhotoId> photos(int count) {
		return Stream.generate(PhotoId::create).limit(count).toList();
	}

}
