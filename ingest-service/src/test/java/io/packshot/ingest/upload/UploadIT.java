package io.packshot.ingest.upload;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.object.Digest;
import io.packshot.ingest.Pictures;
import io.packshot.ingest.Service;
import io.packshot.platform.objects.ObjectLocation;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.security.Role;
import io.packshot.testkit.TestClient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UploadIT {

	private final BrandId brand = BrandId.create();

	private final TestClient editor = Service.get().as(this.brand, Role.EDITOR);

	private final byte[] file = Pictures.jpeg(120, 4);

	@Test
	void writtenBytesCompleteTheUpload() {
		TestClient.Answer place = begin(this.file.length, Digest.of(this.file));

		assertThat(place.status()).isEqualTo(201);
		assertThat(put(place, this.file)).isEqualTo(200);
		TestClient.Answer completion = complete(place);

		assertThat(completion.status()).isEqualTo(200);
		assertThat(completion.text("location"))
			.isEqualTo("s3://packshot-uploads/" + this.brand + "/" + place.text("id"));
		assertThat(completion.text("digest")).isEqualTo(Digest.of(this.file).value());
		assertThat(complete(place).body()).isEqualTo(completion.body());
	}

	@Test
	void otherBytesAreRefusedByTheStoreItself() {
		byte[] other = this.file.clone();
		other[other.length / 2] ^= 1;
		TestClient.Answer place = begin(this.file.length, Digest.of(this.file));

		assertThat(put(place, other)).isBetween(400, 499);
		assertThat(complete(place).status()).isEqualTo(409);
		assertThat(complete(place).text("code")).isEqualTo("upload-missing");
	}

	@Test
	void otherBytesThatGotThereAreFoundOnCompletion() {
		TestClient.Answer place = begin(this.file.length, Digest.of(this.file));
		byte[] other = this.file.clone();
		other[other.length / 2] ^= 1;
		ObjectLocation location = ObjectLocation.parse(place.text("location"));

		Service.get().bean(ObjectStore.class).write(location, other, "image/jpeg");
		assertThat(complete(place).text("code")).isEqualTo("upload-differs");
		assertThat(complete(place).text("field")).isEqualTo("sha256");

		Service.get().bean(ObjectStore.class).write(location, new byte[this.file.length + 1], "image/jpeg");
		assertThat(complete(place).status()).isEqualTo(422);
		assertThat(complete(place).text("field")).isEqualTo("bytes");
	}

	@Test
	void announcementsBeyondTheLimitsAreRefused() {
		assertThat(begin(40_000_001, Digest.of(this.file)).text("code")).isEqualTo("photo-too-large");
		assertThat(begin(0, Digest.of(this.file)).status()).isEqualTo(400);
		TestClient.Answer svg = this.editor.post("/v1/uploads",
				Map.of("mediaType", "image/svg+xml", "bytes", 10, "sha256", Digest.of(this.file).value()));
		assertThat(svg.text("code")).isEqualTo("photo-unsupported-format");
		assertThat(this.editor.post("/v1/uploads", Map.of("mediaType", "image/png", "bytes", 10, "sha256", "abc"))
			.status()).isEqualTo(400);
	}

	@Test
	void foreignBrandCannotComplete() {
		TestClient.Answer place = begin(this.file.length, Digest.of(this.file));

		TestClient.Answer foreign = Service.get()
			.as(BrandId.create(), Role.ADMIN)
			.post("/v1/uploads/" + place.text("id") + "/completion", Map.of());

		assertThat(foreign.status()).isEqualTo(404);
	}

	private TestClient.Answer begin(long bytes, Digest sha256) {
		return this.editor.post("/v1/uploads",
				Map.of("mediaType", "image/jpeg", "bytes", bytes, "sha256", sha256.value()));
	}

	private TestClient.Answer complete(TestClient.Answer place) {
		return this.editor.post("/v1/uploads/" + place.text("id") + "/completion", Map.of());
	}

	private static int put(TestClient.Answer place, byte[] bytes) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(place.text("url")))
			.PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
		place.body()
			.path("headers")
			.properties()
			.forEach((header) -> request.header(header.getKey(), header.getValue().asString()));
		try {
			return HttpClient.newHttpClient()
				.send(request.build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
