package io.packshot.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.security.Role;
import io.packshot.platform.startup.ServiceLauncher;
import io.packshot.testkit.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

/** The ingest service on the shared servers, one for all tests of a JVM. */
public final class Service {

	private static final Service INSTANCE = new Service();

	private static final String BOUNDARY = "packshot-test-boundary";

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	private final TestIssuer issuer = new TestIssuer();

	private final ConfigurableApplicationContext context = ServiceLauncher.run("ingest", IngestApplication.class,
			this.issuer.settings());

	private Service() {
	}

	/** The one instance of this JVM. */
	public static Service get() {
		return INSTANCE;
	}

	/** A bean of the running service. */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** A client that acts for a brand. */
	public Client as(BrandId brand, Role role) {
		return new Client(this.issuer.token(Map.of("brand", brand.value(), "role", role.label())));
	}

	/** Sends requests with one token. */
	public final class Client {

		private final String token;

		private Client(String token) {
			this.token = token;
		}

		/** Reads a resource as JSON. */
		public Answer get(String path) {
			return send(request(path).GET());
		}

		/** Reads a resource as bytes. */
		public HttpResponse<byte[]> bytes(String path, String... headers) {
			HttpRequest.Builder request = request(path).GET();
			return exchange((headers.length > 0) ? request.headers(headers) : request);
		}

		/** Sends JSON. */
		public Answer post(String path, Object body) {
			return send(request(path).header("content-type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofByteArray(Service.this.json.writeValueAsBytes(body))));
		}

		/** Removes a resource. */
		public Answer delete(String path) {
			return send(request(path).DELETE());
		}

		/** Sends a photo. */
		public Answer photo(byte[] file, String product, Map<String, String> fields) {
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", "text/plain;charset=utf-8",
					value.getBytes(StandardCharsets.UTF_8)));
			part(body, "name=\"product\"", "text/plain", product.getBytes(StandardCharsets.UTF_8));
			part(body, "name=\"file\"; filename=\"photo.bin\"", "application/octet-stream", file);
			body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
			return send(request("/v1/photos").header("content-type", "multipart/form-data; boundary=" + BOUNDARY)
				.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
		}

		private static void part(ByteArrayOutputStream body, String disposition, String mediaType, byte[] content) {
			body.writeBytes(("--" + BOUNDARY + "\r\ncontent-disposition: form-data; " + disposition
					+ "\r\ncontent-type: " + mediaType + "\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
			body.writeBytes(content);
			body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		}

		private HttpRequest.Builder request(String path) {
			String port = Service.this.context.getEnvironment().getProperty("local.server.port");
			return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
				.header("authorization", "Bearer " + this.token);
		}

		private Answer send(HttpRequest.Builder request) {
			HttpResponse<byte[]> response = exchange(request);
			return new Answer(response.statusCode(), Service.this.json.readTree(response.body()));
		}

		private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
			try {
				return Service.this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/** What the service answered. */
	public record Answer(int status, JsonNode body) {

		/** A text member of the body. */
		public String text(String member) {
			return this.body.path(member).asString("");
		}

	}

}
