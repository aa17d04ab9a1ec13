package io.packshot.ingest.photo;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import io.packshot.contract.event.FactType;
import io.packshot.contract.event.Topic;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.object.Digest;
import io.packshot.imaging.picture.DecodeLimits;
import io.packshot.imaging.picture.DecodedPicture;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureDecoder;
import io.packshot.ingest.Facts;
import io.packshot.ingest.Pictures;
import io.packshot.ingest.Service;
import io.packshot.platform.security.Role;
import io.packshot.testkit.TestClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhotoIT {

	private final BrandId brand = BrandId.create();

	private final TestClient editor = Service.get().as(this.brand, Role.EDITOR);

	@Test
	void photoIsAcceptedAndToldOnKafka() {
		byte[] file = Pictures.jpeg(300, 5);

		TestClient.Answer sent = Service.photo(this.editor, file, "mug-1", Map.of("name", "Becher", "view", "front"));

		assertThat(sent.status()).isEqualTo(202);
		assertThat(sent.text("state")).isEqualTo("received");
		TestClient.Answer photo = accepted(sent.text("id"));
		assertThat(photo.text("product")).isEqualTo("mug-1");
		assertThat(photo.text("view")).isEqualTo("front");
		assertThat(photo.text("mediaType")).isEqualTo("image/jpeg");
		assertThat(photo.text("digest")).isEqualTo(Digest.of(file).value());
		assertThat(photo.body().path("width").asInt()).isEqualTo(300);
		assertThat(photo.body().path("matte").path("method").asString()).startsWith("classical/");
		try (Facts facts = new Facts(Topic.PHOTO.topicName())) {
			ConsumerRecord<String, String> fact = facts.await((event) -> sent.text("id").equals(event.key()));
			Facts.assertValid(fact, FactType.PHOTO_ACCEPTED);
			assertThat(fact.value()).contains(Digest.of(file).value());
		}
	}

	@Test
	void filesAreServedForKeeping() {
		byte[] file = Pictures.jpeg(300, 6);
		String id = accepted(Service.photo(this.editor, file, "mug-1", Map.of()).text("id")).text("id");

		HttpResponse<byte[]> original = this.editor.bytes("/v1/photos/" + id + "/original");

		assertThat(original.body()).isEqualTo(file);
		assertThat(original.headers().firstValue("etag")).contains("\"" + Digest.of(file) + "\"");
		assertThat(original.headers().firstValue("cache-control").orElseThrow()).contains("private", "immutable");
		assertThat(original.headers().firstValue("content-type")).contains("image/jpeg");
		assertThat(original.headers().firstValue("content-disposition")).contains("inline");
		assertThat(original.headers().firstValue("x-content-type-options")).contains("nosniff");
		HttpResponse<byte[]> again = this.editor.bytes("/v1/photos/" + id + "/original", "if-none-match",
				"\"" + Digest.of(file) + "\"");
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
	}

	@Test
	void matteAndForegroundFitTheMaster() {
		byte[] file = Pictures.png(240, 7);
		String id = accepted(Service.photo(this.editor, file, "mug-1", Map.of()).text("id")).text("id");

		Picture master = decode("/v1/photos/" + id + "/master").picture();
		Picture matte = decode("/v1/photos/" + id + "/matte").picture();
		Picture foreground = decode("/v1/photos/" + id + "/foreground").picture();
		DecodedPicture small = decode("/v1/photos/" + id + "/thumbnail?size=160");

		assertThat(master.rgb()).isEqualTo(PictureDecoder.decode(file, DecodeLimits.DEFAULTS).picture().rgb());
		assertThat(matte.level(120, 120, 0)).isEqualTo(255);
		assertThat(matte.level(5, 5, 0)).isZero();
		assertThat(foreground.alphaAt(120, 120)).isEqualTo(255);
		assertThat(foreground.alphaAt(5, 5)).isZero();
		assertThat(foreground.level(120, 90, 1)).isEqualTo(master.level(120, 90, 1));
		assertThat(small.picture().width()).isEqualTo(160);
		assertThat(small.format().mediaType()).isEqualTo("image/webp");
	}

	@Test
	void suppliedAlphaBecomesTheMatte() {
		String id = Service.photo(this.editor, Pictures.cutout(200, 3), "mug-2", Map.of()).text("id");

		assertThat(accepted(id).body().path("matte").path("method").asString()).startsWith("supplied/");
		assertThat(decode("/v1/photos/" + id + "/matte").picture().level(100, 100, 0)).isEqualTo(255);
	}

	@Test
	void sameBytesAreTheSamePhoto() {
		byte[] file = Pictures.png(200, 8);
		TestClient.Answer first = Service.photo(this.editor, file, "mug-3", Map.of());

		TestClient.Answer second = Service.photo(this.editor, file, "mug-3", Map.of());
		TestClient.Answer otherProduct = Service.photo(this.editor, file, "mug-4", Map.of());

		assertThat(second.status()).isEqualTo(200);
		assertThat(second.text("id")).isEqualTo(first.text("id"));
		assertThat(otherProduct.status()).isEqualTo(202);
		assertThat(otherProduct.text("id")).isNotEqualTo(first.text("id"));
	}

	@Test
	void photoWithoutProductIsRejectedWithReason() {
		String id = Service.photo(this.editor, Pictures.empty(200), "mug-5", Map.of()).text("id");

		TestClient.Answer photo = settled(id);

		assertThat(photo.text("state")).isEqualTo("rejected");
		assertThat(photo.text("reason")).isEqualTo("product-not-found");
		assertThat(photo.text("detail")).isNotEmpty();
		try (Facts facts = new Facts(Topic.PHOTO.topicName())) {
			Facts.assertValid(facts.await((event) -> id.equals(event.key())), FactType.PHOTO_REJECTED);
		}
		assertThat(this.editor.get("/v1/photos/" + id + "/master").text("code")).isEqualTo("photo-not-ready");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badFiles")
	void badFileIsRefusedAndLeavesNothing(String what, byte[] file, int status, String code) {
		TestClient.Answer refused = Service.photo(this.editor, file, "mug-6", Map.of());

		assertThat(refused.status()).isEqualTo(status);
		assertThat(refused.text("code")).isEqualTo(code);
		assertThat(refused.text("field")).isEqualTo("file");
		assertThat(refused.text("detail")).isNotEmpty();
		assertThat(this.editor.get("/v1/photos").body().path("items").size()).isZero();
		assertThat(this.editor.get("/v1/products").body().path("items").size()).isZero();
	}

	static Stream<Arguments> badFiles() {
		byte[] png = Pictures.png(200, 9);
		byte[] jpeg = Pictures.jpeg(200, 9);
		return Stream.of(Arguments.of("zero bytes", new byte[0], 422, "photo-empty"),
				Arguments.of("truncated JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), 422, "photo-truncated"),
				Arguments.of("truncated PNG", Arrays.copyOf(png, png.length - 40), 422, "photo-truncated"),
				Arguments.of("header that promises more", withSize(png, 200, 400), 422, "photo-truncated"),
				Arguments.of("header that promises less", withSize(png, 200, 100), 422, "photo-corrupt"),
				Arguments.of("100 megapixel header", withSize(png, 10_000, 10_000), 413, "photo-too-many-pixels"),
				Arguments.of("too many bytes", new byte[40_000_001], 413, "photo-too-large"),
				Arguments.of("SVG", text("<svg xmlns='http://www.w3.org/2000/svg'/>"), 415, "photo-unsupported-format"),
				Arguments.of("HTML", text("<!doctype html><img src=x onerror=alert(1)>"), 415,
						"photo-unsupported-format"),
				Arguments.of("GIF", text("GIF89a........"), 415, "photo-unsupported-format"));
	}

	@Test
	void foreignBrandSeesNothing() {
		String id = accepted(Service.photo(this.editor, Pictures.png(200, 10), "mug-7", Map.of()).text("id"))
			.text("id");
		TestClient foreign = Service.get().as(BrandId.create(), Role.ADMIN);

		for (String path : new String[] { "", "/original", "/master", "/matte", "/foreground", "/thumbnail" }) {
			assertThat(foreign.get("/v1/photos/" + id + path).status()).as(path).isEqualTo(404);
		}
		assertThat(foreign.get("/v1/products/mug-7").status()).isEqualTo(404);
		assertThat(foreign.get("/v1/photos").body().path("items").size()).isZero();
	}

	@Test
	void viewerMaySeeButNotSend() {
		TestClient viewer = Service.get().as(this.brand, Role.VIEWER);

		assertThat(Service.photo(viewer, Pictures.png(100, 1), "mug-8", Map.of()).status()).isEqualTo(403);
		assertThat(viewer.get("/v1/photos").status()).isEqualTo(200);
	}

	@Test
	void listsInPagesByProductAndState() {
		for (int hue = 20; hue < 23; hue++) {
			Service.photo(this.editor, Pictures.png(100, hue), "mug-9", Map.of());
		}
		Service.photo(this.editor, Pictures.png(100, 23), "mug-10", Map.of());

		TestClient.Answer first = this.editor.get("/v1/photos?product=mug-9&limit=2");
		TestClient.Answer rest = this.editor.get("/v1/photos?product=mug-9&limit=2&cursor=" + first.text("next"));

		assertThat(first.body().path("items").size()).isEqualTo(2);
		assertThat(rest.body().path("items").size()).isEqualTo(1);
		assertThat(rest.body().path("next").isNull()).isTrue();
		assertThat(this.editor.get("/v1/photos?state=nonsense").text("field")).isEqualTo("state");
		assertThat(this.editor.get("/v1/products/mug-9").body().path("photos").size()).isEqualTo(3);
	}

	@Test
	void unknownAndMalformedIdsAreNoServerErrors() {
		assertThat(this.editor.get("/v1/photos/" + PhotoId.create()).status()).isEqualTo(404);
		assertThat(this.editor.get("/v1/photos/nonsense").status()).isEqualTo(400);
		assertThat(Service.photo(this.editor, Pictures.png(100, 1), "../etc", Map.of()).status()).isEqualTo(400);
	}

	private TestClient.Answer accepted(String id) {
		TestClient.Answer photo = settled(id);
		assertThat(photo.text("state")).as(photo.body().toString()).isEqualTo("accepted");
		return photo;
	}

	private TestClient.Answer settled(String id) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.editor.get("/v1/photos/" + id), (photo) -> !photo.text("state").equals("received"));
	}

	private DecodedPicture decode(String path) {
		HttpResponse<byte[]> response = this.editor.bytes(path);
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		return PictureDecoder.decode(response.body(), DecodeLimits.DEFAULTS);
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Changes the header and makes its checksum right again. */
	private static byte[] withSize(byte[] png, int width, int height) {
		byte[] lying = png.clone();
		ByteBuffer header = ByteBuffer.wrap(lying);
		header.putInt(16, width).putInt(20, height);
		CRC32 crc = new CRC32();
		crc.update(lying, 12, 17);
		header.putInt(29, (int) crc.getValue());
		return lying;
	}

}
