package io.packshot.ingest.photo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.packshot.contract.event.Topic;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.ingest.Facts;
import io.packshot.ingest.Pictures;
import io.packshot.ingest.Service;
import io.packshot.localservers.S3Server;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.security.Role;
import io.packshot.testkit.SharedServers;
import io.packshot.testkit.TestClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** On a full disk nothing is half stored, and what was accepted is not lost. */
class FullDiskIT {

	private static final S3Server S3 = SharedServers.get().s3();

	private final BrandId brand = BrandId.create();

	private final TestClient editor = Service.get().as(this.brand, Role.EDITOR);

	private final JdbcClient jdbc = Service.get().bean(JdbcClient.class);

	@AfterEach
	void freeTheDisk() {
		S3.keepFree(S3Server.RESERVE);
		freeTheDatabase();
	}

	@Test
	void refusesPhotosWhileTheObjectStoreIsFull() {
		byte[] file = Pictures.png(200, 41);
		S3.keepFree(Long.MAX_VALUE);

		assertRefused(file);
		assertThat(Service.get()
			.bean(ObjectStore.class)
			.exists(this.brand, new ObjectRef(Digest.of(file), file.length, "image/png"))).isFalse();

		S3.keepFree(S3Server.RESERVE);
		assertTaken(file);
	}

	@Test
	void refusesPhotosWhileTheDatabaseIsFull() {
		byte[] file = Pictures.png(200, 42);
		fillTheDatabase();

		assertRefused(file);

		freeTheDatabase();
		assertTaken(file);
	}

	@Test
	void finishesAcceptedPhotosWhenThereIsSpaceAgain() {
		List<String> photos = Stream.of(43, 44, 45, 46).map((hue) -> send(Pictures.png(300, hue)).text("id")).toList();
		S3.keepFree(Long.MAX_VALUE);
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> delays() > 0);
		assertThat(count("photo where state = 'rejected' and brand = :brand")).isZero();

		S3.keepFree(S3Server.RESERVE);

		photos.forEach(this::awaitAccepted);
	}

	private void assertRefused(byte[] file) {
		TestClient.Answer answer = send(file);
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(507);
		assertThat(answer.text("type")).endsWith("/storage-full");
		assertThat(answer.text("detail")).contains("Nothing was stored");
		assertThat(count("photo where brand = :brand")).isZero();
		assertThat(count("product where brand = :brand")).isZero();
		assertThat(count("outbox where brand = :brand")).isZero();
	}

	private void assertTaken(byte[] file) {
		TestClient.Answer answer = send(file);
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
		awaitAccepted(answer.text("id"));
		try (Facts facts = new Facts(Topic.PHOTO.topicName())) {
			facts.await((event) -> answer.text("id").equals(event.key()));
			assertThat(facts.all((event) -> event.value().contains(this.brand.value()))).hasSize(1);
		}
	}

	private void awaitAccepted(String photo) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.editor.get("/v1/photos/" + photo).text("state").equals("accepted"));
	}

	private TestClient.Answer send(byte[] file) {
		return Service.photo(this.editor, file, "mug-1", Map.of("name", "Mug"));
	}

	/** PostgreSQL says what it would say if the table's file could not grow. */
	private void fillTheDatabase() {
		this.jdbc.sql("""
				create function full_disk() returns trigger language plpgsql as
				$$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$
				""").update();
		this.jdbc
			.sql("create trigger full_disk before insert on photo for each row when (new.brand = '" + this.brand
					+ "') execute function full_disk()")
			.update();
	}

	private void freeTheDatabase() {
		this.jdbc.sql("drop function if exists full_disk cascade").update();
	}

	private int delays() {
		return this.jdbc.sql("select coalesce(max(delays), 0) from photo where brand = :brand")
			.param("brand", this.brand.value())
			.query(Integer.class)
			.single();
	}

	private int count(String rows) {
		return this.jdbc.sql("select count(*) from " + rows)
			.param("brand", this.brand.value())
			.query(Integer.class)
			.single();
	}

}
