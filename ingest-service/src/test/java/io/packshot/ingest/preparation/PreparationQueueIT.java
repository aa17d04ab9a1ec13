package io.packshot.ingest.preparation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.object.Digest;
import io.packshot.ingest.photo.Rejection;
import io.packshot.localservers.LocalServers;
import io.packshot.testkit.SharedServers;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreparationQueueIT {

	private static final Rejection REJECTION = new Rejection("test", "test");

	private final JdbcClient jdbc = JdbcClient.create(database());

	private final PreparationQueue queue = new PreparationQueue(this.jdbc,
			new PreparationProperties(1, Duration.ofSeconds(3), Duration.ofSeconds(1)));

	@Test
	void manyWorkersShareTheWork() {
		IntStream.range(0, 40).forEach((i) -> receive());

		List<CompletableFuture<Set<PhotoId>>> workers = IntStream.range(0, 4)
			.mapToObj((i) -> CompletableFuture.supplyAsync(this::takeAndReject))
			.toList();

		List<PhotoId> taken = workers.stream().flatMap((worker) -> worker.join().stream()).toList();
		assertThat(taken).hasSize(40).doesNotHaveDuplicates();
	}

	@Test
	void silentHolderLosesThePhoto() {
		receive();
		Claim dead = this.queue.take().orElseThrow();
		assertThat(this.queue.take()).isEmpty();

		Claim heir = Awaitility.await().until(this.queue::take, Optional::isPresent).orElseThrow();

		assertThat(heir.photo()).isEqualTo(dead.photo());
		assertThat(heir.tries().abandoned()).isEqualTo(1);
		assertThat(this.queue.renew(dead)).isFalse();
		assertThat(this.queue.reject(dead, REJECTION)).isFalse();
		assertThat(this.queue.reject(heir, REJECTION)).isTrue();
		assertThat(this.queue.reject(heir, REJECTION)).isFalse();
	}

	@Test
	void renewedLeaseHolds() {
		receive();
		Claim claim = this.queue.take().orElseThrow();
		this.jdbc.sql("update photo set due_at = now() - interval '1 second'").update();

		assertThat(this.queue.renew(claim)).isTrue();

		assertThat(this.queue.take()).isEmpty();
	}

	@Test
	void releasedPhotoWaitsAndCountsWhoWasToBlame() {
		receive();
		Claim first = this.queue.take().orElseThrow();
		this.queue.release(first, new Verdict.Retry(Duration.ofHours(1), true));
		assertThat(this.queue.take()).isEmpty();
		this.jdbc.sql("update photo set due_at = now()").update();
		Claim second = this.queue.take().orElseThrow();
		this.queue.release(second, new Verdict.Retry(Duration.ZERO, false));

		assertThat(this.queue.take().orElseThrow().tries()).isEqualTo(new Tries(1, 1, 0));
	}

	@Test
	void putBackPhotoIsFreeAtOnce() {
		receive();
		this.queue.putBack(this.queue.take().orElseThrow());

		assertThat(this.queue.take().orElseThrow().tries()).isEqualTo(new Tries(0, 0, 0));
	}

	private Set<PhotoId> takeAndReject() {
		Set<PhotoId> taken = new HashSet<>();
		for (Optional<Claim> claim = this.queue.take(); claim.isPresent(); claim = this.queue.take()) {
			taken.add(claim.get().photo());
			assertThat(this.queue.reject(claim.get(), REJECTION)).isTrue();
		}
		return taken;
	}

	private void receive() {
		PhotoId id = PhotoId.create();
		String brand = BrandId.create().value();
		this.jdbc
			.sql("insert into product (brand, id, state, stated_at, stated_by) values (:b, 'p', 'active', now(), '')")
			.param("b", brand)
			.update();
		this.jdbc.sql("""
				insert into photo (id, brand, product, state, digest, bytes, media_type, correlation_id, due_at)
				values (:id, :brand, 'p', 'received', :digest, 1, 'image/png', 'test', now())
				""")
			.param("id", id.value())
			.param("brand", brand)
			.param("digest", Digest.of(id.value().getBytes(StandardCharsets.US_ASCII)).value())
			.update();
	}

	private static DataSource database() {
		LocalServers servers = SharedServers.get();
		String url = SharedServers.freshDatabase();
		DataSource source = new DriverManagerDataSource(url + (url.contains("?") ? "&" : "?") + "currentSchema=ingest",
				servers.postgres().user(), servers.postgres().password());
		Flyway.configure()
			.dataSource(source)
			.defaultSchema("ingest")
			.createSchemas(true)
			.locations("classpath:db/platform", "classpath:db/ingest")
			.load()
			.migrate();
		return source;
	}

}
