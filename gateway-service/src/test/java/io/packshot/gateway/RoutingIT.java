package io.packshot.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static io.packshot.gateway.IdentityIT.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

class RoutingIT {

	private static FakeService ingest;

	private static RunningGateway gateway;

	private static String red;

	private static String blue;

	private static String key;

	@BeforeAll
	static void start() throws IOException {
		ingest = new FakeService();
		gateway = RunningGateway.start(Map.of("packshot.gateway.routes.ingest", ingest.url(),
				"packshot.gateway.routes.inference", "http://127.0.0.1:" + closedPort()));
		red = gateway.brand("red");
		blue = gateway.brand("blue");
		key = gateway.key("editor", red).get("secret").asString();
	}

	@AfterAll
	static void stop() {
		gateway.close();
		ingest.close();
	}

	@Test
	void passesRequestOnWithTokenInPlaceOfKey() throws Exception {
		HttpResponse<String> answer = gateway.get("/v1/products/a%20b?limit=2&q=%C3%A9", key, "X-Correlation-Id", "c-1",
				"Cookie", "secret=1", "X-Forwarded-For", "10.0.0.1", "TE", "trailers");
		assertThat(answer.body()).isEqualTo("GET /v1/products/a%20b?limit=2&q=%C3%A9");
		Headers seen = ingest.requests.get("/v1/products/a b");
		SignedJWT token = SignedJWT.parse(seen.getFirst("Authorization").substring("Bearer ".length()));
		assertThat(token.getJWTClaimsSet().getStringClaim("brand")).isEqualTo(red);
		assertThat(token.getJWTClaimsSet().getSubject()).startsWith("key_");
		assertThat(seen.get("X-correlation-id")).containsExactly("c-1");
		assertThat(seen).doesNotContainKeys("Cookie", "X-forwarded-for", "Te");
	}

	@Test
	void passesAnswerBackUnchanged() {
		HttpResponse<String> answer = gateway.get("/v1/datasets", key);
		assertThat(answer.headers().firstValue("ETag")).hasValue("\"e-1\"");
		assertThat(answer.headers().firstValue("x-cache")).hasValue("hit");
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, immutable");
		assertThat(answer.headers().allValues("X-Correlation-Id")).hasSize(1).doesNotContain("of-the-service");
	}

	@Test
	void passesIdempotencyKeyOnToTheOwner() {
		HttpResponse<String> answer = gateway.post("/v1/datasets", key, Map.of("name", "d"), "Idempotency-Key", "i-1");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(ingest.requests.get("/v1/datasets").getFirst("Idempotency-Key")).isEqualTo("i-1");
	}

	@Test
	void letsTheHeaderChooseAmongTheBrandsOfAKey() throws Exception {
		String both = gateway.key("viewer", red, blue).get("secret").asString();
		assertProblem(gateway.get("/v1/products", both), 400, "brand-required");
		assertThat(gateway.get("/v1/products/chosen", both, "Packshot-Brand", blue).statusCode()).isEqualTo(200);
		String token = ingest.requests.get("/v1/products/chosen").getFirst("Authorization").substring(7);
		assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("brand")).isEqualTo(blue);
		assertProblem(gateway.get("/v1/products", key, "Packshot-Brand", blue), 404, "not-found");
		assertProblem(gateway.get("/v1/products", key, "Packshot-Brand", "blue"), 400, "invalid-request");
	}

	@Test
	void streamsUpload() {
		byte[] body = FakeService.body();
		InputStream first = new ByteArrayInputStream(body, 0, FakeService.FIRST);
		InputStream rest = new InputStream() {

			private final InputStream bytes = new ByteArrayInputStream(body, FakeService.FIRST,
					FakeService.LARGE - FakeService.FIRST);

			@Override
			public int read() throws IOException {
				return this.bytes.read();
			}

			@Override
			public int read(byte[] target, int offset, int length) throws IOException {
				// Fails where the gateway waits for the whole body before it passes any
				// on.
				FakeService.await(ingest.uploadSeen);
				return this.bytes.read(target, offset, length);
			}
		};
		HttpRequest request = HttpRequest.newBuilder(gateway.uri("/v1/photos"))
			.header("Authorization", "Bearer " + key)
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(first, rest)))
			.build();
		HttpResponse<String> answer = gateway.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.body()).isEqualTo(HexFormat.of().formatHex(FakeService.sha256().digest(body)));
	}

	@Test
	void streamsDownload() throws IOException {
		HttpRequest request = HttpRequest.newBuilder(gateway.uri("/v1/photos/large/original"))
			.header("Authorization", "Bearer " + key)
			.build();
		HttpResponse<InputStream> answer = gateway.send(request, HttpResponse.BodyHandlers.ofInputStream());
		try (InputStream in = answer.body()) {
			byte[] body = new byte[FakeService.LARGE];
			body[0] = (byte) in.read();
			ingest.downloadSeen.countDown();
			assertThat(in.readNBytes(body, 1, FakeService.LARGE - 1)).isEqualTo(FakeService.LARGE - 1);
			assertThat(Arrays.equals(body, FakeService.body())).isTrue();
		}
	}

	@Test
	void refusesForms() {
		HttpRequest request = HttpRequest.newBuilder(gateway.uri("/v1/products/form"))
			.header("Authorization", "Bearer " + key)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("a=b"))
			.build();
		assertProblem(gateway.send(request, HttpResponse.BodyHandlers.ofString()), 415, "form-not-forwarded");
		assertThat(ingest.requests).doesNotContainKey("/v1/products/form");
	}

	@Test
	void saysThatServiceIsDown() {
		HttpResponse<String> answer = gateway.get("/v1/images", key);
		assertProblem(answer, 503, "service-unavailable");
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(answer.body()).doesNotContain("Exception");
	}

	@Test
	void saysThatServiceBrokeOff() {
		assertProblem(gateway.get("/v1/photos/broken", key), 502, "bad-gateway");
	}

	@Test
	void saysThatServiceIsNotInstalled() {
		for (String path : List.of("/v1/runs", "/v1/gates/x", "/v1/kpis")) {
			assertProblem(gateway.get(path, key), 404, "service-not-installed");
		}
		assertProblem(gateway.get("/v1/nothing", key), 404, "not-found");
	}

	@Test
	void speaksAsMlflowOnItsPaths() {
		HttpResponse<String> absent = gateway.get("/api/2.0/mlflow/runs/get", key);
		assertThat(absent.statusCode()).isEqualTo(404);
		assertThat(RunningGateway.json(absent).get("error_code").asString()).isEqualTo("RESOURCE_DOES_NOT_EXIST");
		assertThat(RunningGateway.json(absent).get("message").asString()).contains("registry");
		HttpResponse<String> refused = gateway.get("/api/2.0/mlflow/runs/get", "pk_" + "0".repeat(43));
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(RunningGateway.json(refused).propertyNames()).containsExactly("error_code", "message");
		assertThat(RunningGateway.json(refused).get("error_code").asString()).isEqualTo("UNAUTHENTICATED");
	}

	@Test
	void describesItsEndpoints() {
		HttpResponse<String> answer = gateway.get("/v3/api-docs", null);
		assertThat(RunningGateway.json(answer).get("openapi").asString()).startsWith("3.1");
		assertThat(RunningGateway.json(answer).get("paths").propertyNames()).contains("/v1/brands", "/v1/keys",
				"/v1/tokens", "/.well-known/jwks.json");
		assertThat(answer.body()).doesNotContain("\"grant\"");
	}

	@Test
	void becomesHealthy() {
		assertThat(gateway.get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
		assertThat(gateway.get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
	}

	private static int closedPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
