package io.packshot.ingest;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.security.Role;
import io.packshot.platform.startup.ServiceLauncher;
import io.packshot.testkit.RunningService;
import io.packshot.testkit.TestClient;
import io.packshot.testkit.TestClient.Answer;
import io.packshot.testkit.TestIssuer;

/** The ingest service on the shared servers, one for all tests of a JVM. */
public final class Service {

	private static final Service INSTANCE = new Service();

	private static final String BOUNDARY = "packshot-test-boundary";

	private final RunningService service = new RunningService(
			(settings) -> ServiceLauncher.run("ingest", IngestApplication.class, settings), new TestIssuer(), Map.of());

	private Service() {
	}

	/** The one instance of this JVM. */
	public static Service get() {
		return INSTANCE;
	}

	/** A bean of the running service. */
	public <T> T bean(Class<T> type) {
		return this.service.bean(type);
	}

	/** A client that acts for a brand. */
	public TestClient as(BrandId brand, Role role) {
		return this.service.as(brand.value(), role.label());
	}

	/** Sends a photo. */
	public static Answer photo(TestClient client, byte[] file, String product, Map<String, String> fields) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", "text/plain;charset=utf-8",
				value.getBytes(StandardCharsets.UTF_8)));
		part(body, "name=\"product\"", "text/plain", product.getBytes(StandardCharsets.UTF_8));
		part(body, "name=\"file\"; filename=\"photo.bin\"", "application/octet-stream", file);
		body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		return client.send(client.request("/v1/photos")
			.header("content-type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
	}

	private static void part(ByteArrayOutputStream body, String disposition, String mediaType, byte[] content) {
		body.writeBytes(("--" + BOUNDARY + "\r\ncontent-disposition: form-data; " + disposition + "\r\ncontent-type: "
				+ mediaType + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
	}

}
