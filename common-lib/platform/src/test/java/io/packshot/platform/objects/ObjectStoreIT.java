package io.packshot.platform.objects;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.probe.Probe;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ObjectStoreIT {

	private final ObjectStore store = Probe.get().context().getBean(ObjectStore.class);

	private final BrandId brand = BrandId.create();

	private final byte[] bytes = ("hello " + this.brand).getBytes(StandardCharsets.UTF_8);

	@Test
	void givesBackWhatWasPut() {
		ObjectRef ref = this.store.put(this.brand, this.bytes, "text/plain");
		assertThat(ref).isEqualTo(this.store.put(this.brand, this.bytes, "text/plain"));
		assertThat(this.store.get(this.brand, ref)).isEqualTo(this.bytes);
		assertThat(this.store.exists(this.brand, ref)).isTrue();
	}

	@Test
	void brandsDoNotShareObjects() {
		ObjectRef ref = this.store.put(this.brand, this.bytes, "text/plain");
		assertThatExceptionOfType(ObjectMissing.class).isThrownBy(() -> this.store.get(BrandId.create(), ref));
	}

	@Test
	void noticesDamage() {
		ObjectRef ref = this.store.put(this.brand, this.bytes, "text/plain");
		this.store.write(this.store.locate(this.brand, ref), new byte[this.bytes.length], "text/plain");
		assertThatExceptionOfType(ObjectDamaged.class).isThrownBy(() -> this.store.get(this.brand, ref));
	}

	@Test
	void refusesMoreBytesThanItsReaderTakes() {
		ObjectRef ref = this.store.put(this.brand, this.bytes, "text/plain");
		assertThatExceptionOfType(ObjectTooLarge.class)
			.isThrownBy(() -> this.store.read(this.store.locate(this.brand, ref), this.bytes.length - 1));
	}

	@Test
	void presignedUrlsReadAndWrite() throws Exception {
		ObjectLocation upload = this.store.locateUpload(this.brand, "upl_test");
		HttpClient http = HttpClient.newHttpClient();
		HttpResponse<String> put = http
			.send(HttpRequest.newBuilder(URI.create(this.store.presignedPut(upload, Map.of())))
				.PUT(HttpRequest.BodyPublishers.ofByteArray(this.bytes))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
		HttpResponse<byte[]> got = http.send(
				HttpRequest.newBuilder(URI.create(this.store.presignedGet(upload))).build(),
				HttpResponse.BodyHandlers.ofByteArray());
		assertThat(Digest.of(got.body())).isEqualTo(Digest.of(this.bytes));
	}

	@Test
	void removesObjects() {
		ObjectLocation upload = this.store.locateUpload(this.brand, "upl_gone");
		this.store.write(upload, this.bytes, "text/plain");
		this.store.remove(upload);
		assertThatExceptionOfType(ObjectMissing.class).isThrownBy(() -> this.store.size(upload));
	}

}
