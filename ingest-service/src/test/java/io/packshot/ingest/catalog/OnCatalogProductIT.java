package io.packshot.ingest.catalog;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.packshot.contract.event.CatalogEvent;
import io.packshot.contract.event.FactType;
import io.packshot.contract.event.Topic;
import io.packshot.contract.id.BrandId;
import io.packshot.ingest.Facts;
import io.packshot.ingest.Pictures;
import io.packshot.ingest.Service;
import io.packshot.platform.objects.ObjectLocation;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.security.Role;
import io.packshot.testkit.SharedServers;
import io.packshot.testkit.TestClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OnCatalogProductIT {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final BrandId brand = BrandId.create();

	private final TestClient admin = Service.get().as(this.brand, Role.ADMIN);

	private final String source = "https://shop.example/" + this.brand;

	private final Catalog catalog = new Catalog(this.source);

	private final String bucket = SharedServers.freshBucket();

	@AfterEach
	void close() {
		this.catalog.close();
	}

	@Test
	void photosOfAnEventGoTheWayOfAllPhotos() {
		register();
		String inBucket = put(this.bucket, "cup/front.png", Pictures.png(200, 30));
		String upload = put("packshot-uploads", this.brand + "/upl_any", Pictures.png(200, 31));

		this.catalog.upsert("cup", "Tasse", NOON, inBucket, upload);

		awaitAccepted(2);
		TestClient.Answer product = this.admin.get("/v1/products/cup");
		assertThat(product.text("name")).isEqualTo("Tasse");
		assertThat(product.text("category")).isEqualTo("cups");
		assertThat(product.text("state")).isEqualTo("active");
	}

	@Test
	void unreadablePhotoIsRejectedAndTheOthersAreTaken() {
		register();
		String broken = put(this.bucket, "bowl/a.png", "<html>".getBytes(StandardCharsets.US_ASCII));
		String huge = put(this.bucket, "bowl/b.png", new byte[40_000_001]);
		String sound = put(this.bucket, "bowl/c.png", Pictures.png(200, 32));

		this.catalog.upsert("bowl", "Schale", NOON, broken, huge, sound);

		awaitAccepted(1);
		TestClient.Answer rejected = this.admin.get("/v1/photos?state=rejected");
		assertThat(rejected.body().path("items").findValuesAsString("reason"))
			.containsExactlyInAnyOrder("photo-unsupported-format", "photo-too-large");
		String id = rejected.body().path("items").path(0).path("id").asString();
		try (Facts facts = new Facts(Topic.PHOTO.topicName())) {
			Facts.assertValid(facts.await((event) -> id.equals(event.key())), FactType.PHOTO_REJECTED);
		}
	}

	@Test
	void foreignThingsAreDeadLetteredWithReason() {
		register();
		String foreignBucket = put(SharedServers.freshBucket(), "x.png", Pictures.png(100, 33));
		String foreignUpload = put("packshot-uploads", BrandId.create() + "/upl_x", Pictures.png(100, 33));
		String everybodys = "s3://packshot-objects/" + BrandId.create() + "/sha256/aa/bb/cc";

		try (Catalog stranger = new Catalog("urn:stranger:" + this.brand)) {
			assertDeadLetter(stranger.upsert("x", "X", NOON), "unknown-source");
		}
		assertDeadLetter(this.catalog.upsert("x", "X", NOON, foreignBucket), "foreign-bucket");
		assertDeadLetter(this.catalog.upsert("x", "X", NOON, foreignUpload), "foreign-upload");
		assertDeadLetter(this.catalog.upsert("x", "X", NOON, everybodys), "foreign-bucket");
		assertDeadLetter(this.catalog.upsert("x", "X", NOON, "file:///etc/passwd"), "malformed-location");
		assertDeadLetter(this.catalog.upsert("x", "X", NOON, "s3://" + this.bucket + "/none.png"), "photo-missing");
		assertDeadLetter(this.catalog.send(CatalogEvent.PRODUCT_UPSERTED.eventType(), "x", NOON, "{\"product\":"),
				"malformed-data");
		assertDeadLetter(this.catalog.send(CatalogEvent.PRODUCT_UPSERTED.eventType(), "x", NOON, "{}"),
				"malformed-data");
		assertDeadLetter(this.catalog.send("io.packshot.catalog.product.melted.v1", "x", NOON, "{}"), "unknown-type");
		assertThat(this.admin.get("/v1/products").body().path("items").size()).isZero();
	}

	@Test
	void duplicatesAndDisorderChangeNothing() {
		register();
		String location = put(this.bucket, "jug.png", Pictures.png(200, 34));
		String newest = "{\"product\":\"jug\",\"name\":\"Neu\",\"photos\":[{\"location\":\"" + location + "\"}]}";
		String id = UUID.randomUUID().toString();

		this.catalog.send(id, CatalogEvent.PRODUCT_UPSERTED.eventType(), "jug", NOON.plusSeconds(9), newest);
		this.catalog.send(id, CatalogEvent.PRODUCT_UPSERTED.eventType(), "jug", NOON.plusSeconds(9), newest);
		this.catalog.upsert("jug", "Alt", NOON, location);
		this.catalog.withdraw("jug", NOON.plusSeconds(5));
		settle("jug");

		TestClient.Answer jug = this.admin.get("/v1/products/jug");
		assertThat(jug.text("name")).isEqualTo("Neu");
		assertThat(jug.text("state")).isEqualTo("active");
		assertThat(jug.body().path("photos").size()).isEqualTo(1);
	}

	@Test
	void olderUpsertDoesNotReviveAWithdrawnProduct() {
		register();

		this.catalog.withdraw("pan", NOON.plusSeconds(5));
		this.catalog.upsert("pan", "Pfanne", NOON);
		settle("pan");
		assertThat(this.admin.get("/v1/products/pan").text("state")).isEqualTo("withdrawn");
		assertThat(Service.photo(this.admin, Pictures.png(100, 35), "pan", Map.of()).text("code"))
			.isEqualTo("product-withdrawn");

		this.catalog.upsert("pan", "Pfanne", NOON.plusSeconds(9));
		settle("pan");
		assertThat(this.admin.get("/v1/products/pan").text("state")).isEqualTo("active");
	}

	@Test
	void sourcesAndBucketsBelongToOneBrand() {
		assertThat(register().status()).isEqualTo(201);
		assertThat(register().status()).isEqualTo(201);
		TestClient other = Service.get().as(BrandId.create(), Role.ADMIN);

		assertThat(other.post("/v1/sources", Map.of("source", this.source, "buckets", List.of())).text("code"))
			.isEqualTo("source-taken");
		assertThat(
				other.post("/v1/sources", Map.of("source", "urn:mine:1", "buckets", List.of(this.bucket))).text("code"))
			.isEqualTo("bucket-taken");
		assertThat(other.post("/v1/sources", Map.of("source", "urn:mine:1", "buckets", List.of("packshot-objects")))
			.text("code")).isEqualTo("bucket-taken");
		assertThat(other.post("/v1/sources", Map.of("source", "not a uri", "buckets", List.of())).text("field"))
			.isEqualTo("source");
		assertThat(this.admin
			.post("/v1/sources", Map.of("source", this.source, "buckets", List.of(this.bucket, "packshot-uploads")))
			.status()).isEqualTo(201);
		assertThat(other
			.post("/v1/sources",
					Map.of("source", "urn:mine:" + BrandId.create(), "buckets", List.of("packshot-uploads")))
			.status()).isEqualTo(201);
		assertThat(other.delete("/v1/sources?source=" + this.source).status()).isEqualTo(404);
		assertThat(this.admin.get("/v1/sources").body().path("items").size()).isEqualTo(1);
		assertThat(this.admin.delete("/v1/sources?source=" + this.source).status()).isEqualTo(204);
		assertThat(this.admin.get("/v1/sources").body().path("items").size()).isZero();
	}

	private TestClient.Answer register() {
		return this.admin.post("/v1/sources", Map.of("source", this.source, "buckets", List.of(this.bucket)));
	}

	/** Events of one key are handled in order: after a marker all before it are. */
	private void settle(String product) {
		assertDeadLetter(this.catalog.send("io.packshot.test.marker.v1", product, NOON, "{}"), "unknown-type");
	}

	private void assertDeadLetter(String id, String reason) {
		try (Facts letters = new Facts(Topic.CATALOG_PRODUCT.deadLetterName())) {
			ConsumerRecord<String, String> letter = letters.await((event) -> Facts.header(event, "ce_id").equals(id));
			assertThat(Facts.header(letter, "packshot_reason")).isEqualTo(reason);
			assertThat(Facts.header(letter, "packshot_group")).isEqualTo("ingest.catalog");
		}
	}

	private void awaitAccepted(int count) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.admin.get("/v1/photos?state=accepted").body().path("items").size() == count);
	}

	private static String put(String bucket, String key, byte[] bytes) {
		ObjectLocation location = new ObjectLocation(bucket, key);
		Service.get().bean(ObjectStore.class).write(location, bytes, "application/octet-stream");
		return location.toString();
	}

}
