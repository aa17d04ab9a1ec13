package io.packshot.platform.neighbour;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.packshot.contract.id.BrandId;
import io.packshot.platform.observability.Correlation;
import io.packshot.platform.security.SecurityProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NeighboursTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final BrandId brand = BrandId.create();

	private final AtomicInteger tokens = new AtomicInteger();

	private final Deque<Answer> answers = new ArrayDeque<>();

	private final List<Seen> seen = new ArrayList<>();

	private Answer exchange = new Answer(200, "");

	private HttpServer server = open();

	private Instant now = NOON;

	private Neighbours neighbours = neighbours("service-key");

	@BeforeEach
	void serve() {
		this.server.createContext("/v1/tokens", (request) -> {
			int number = this.tokens.incrementAndGet();
			answer(request, (this.exchange.status == 200)
					? new Answer(200, "{\"accessToken\":\"token-" + number + "\",\"expiresIn\":300}") : this.exchange);
		});
		this.server.createContext("/", (request) -> {
			this.seen.add(Seen.of(request));
			Answer next = this.answers.poll();
			answer(request, (next != null) ? next : new Answer(200, "{\"name\":\"basket\"}"));
		});
		this.server.start();
	}

	@AfterEach
	void close() {
		this.server.stop(0);
	}

	@Test
	void readsAsThisServiceForTheBrandUnderTheCorrelation() {
		try (Correlation.Scope scope = Correlation.open("order-66")) {
			assertThat(this.neighbours.get(this.brand, "/v1/datasets/a?limit=1").path("name").asString())
				.isEqualTo("basket");
		}
		assertThat(this.seen).containsExactly(new Seen("GET", "/v1/datasets/a?limit=1", "Bearer token-1",
				this.brand.value(), "order-66", null, null, ""));
	}

	@Test
	void readsAListToItsLastPage() {
		this.answers.add(new Answer(200, "{\"items\":[1,2],\"next\":\"b&c\"}"));
		this.answers.add(new Answer(200, "{\"items\":[3],\"next\":null}"));
		assertThat(this.neighbours.list(this.brand, "/v1/datasets/a/rows?ref=main")).extracting(JsonNode::asInt)
			.containsExactly(1, 2, 3);
		assertThat(this.seen).extracting(Seen::path)
			.containsExactly("/v1/datasets/a/rows?ref=main&limit=200",
					"/v1/datasets/a/rows?ref=main&limit=200&cursor=b%26c");
	}

	@Test
	void sendsJsonOnceUnderItsKey() {
		assertThat(this.neighbours.askOnce(this.brand, "/v1/runs", "gate-1", Map.of("seed", 7)).path("name").asString())
			.isEqualTo("basket");
		assertThat(this.seen).containsExactly(new Seen("POST", "/v1/runs", "Bearer token-1", this.brand.value(), null,
				"gate-1", "application/json", "{\"seed\":7}"));
	}

	@Test
	void takesWhateverAPostBrings() {
		this.answers.add(new Answer(201, "no json"));
		assertThat(this.neighbours.post(this.brand, "/v1/candidates", Map.of()).body())
			.isEqualTo("no json".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void putsAndDeletes() {
		this.neighbours.put(this.brand, "/a/samples.png", "pixels".getBytes(StandardCharsets.UTF_8), "image/png");
		this.neighbours.delete(this.brand, "/a/samples.png");
		assertThat(this.seen).extracting(Seen::method).containsExactly("PUT", "DELETE");
		assertThat(this.seen).extracting(Seen::body).containsExactly("pixels", "");
		assertThat(this.seen).extracting(Seen::mediaType).containsExactly("image/png", null);
	}

	@Test
	void usesATokenForHalfOfItsLife() {
		this.neighbours.get(this.brand, "/");
		this.now = NOON.plusSeconds(149);
		this.neighbours.get(this.brand, "/");
		assertThat(this.tokens).hasValue(1);
		this.now = NOON.plusSeconds(150);
		this.neighbours.get(this.brand, "/");
		assertThat(this.tokens).hasValue(2);
	}

	@Test
	void fetchesANewTokenWhereTheOldOneIsRefused() {
		this.answers.add(new Answer(401, "{}"));
		this.neighbours.get(this.brand, "/");
		assertThat(this.seen).extracting(Seen::authorization).containsExactly("Bearer token-1", "Bearer token-2");
	}

	@Test
	void triesARefusedTokenNoThirdTime() {
		this.answers.add(new Answer(401, "{}"));
		this.answers.add(new Answer(401, "{}"));
		assertThatExceptionOfType(NeighbourUnavailable.class).isThrownBy(() -> this.neighbours.get(this.brand, "/x"))
			.withMessage("GET /x was answered with 401");
		assertThat(this.seen).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(ints = { 408, 409, 429, 500, 503 })
	void mayBeAnsweredLater(int status) {
		this.answers.add(new Answer(status, "{\"detail\":\"busy\"}"));
		assertThatExceptionOfType(NeighbourUnavailable.class).isThrownBy(() -> this.neighbours.get(this.brand, "/x"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 410, 422 })
	void isRefusedForGood(int status) {
		this.answers.add(new Answer(status, "{\"detail\":\"no such thing\",\"code\":\"gone\"}"));
		assertThatExceptionOfType(NeighbourRefused.class).isThrownBy(() -> this.neighbours.get(this.brand, "/x"))
			.withMessage("GET /x was answered with " + status + ": no such thing")
			.satisfies((ex) -> assertThat(ex.isNotFound()).isEqualTo(status == 404))
			.satisfies((ex) -> assertThat(ex.text("code")).isEqualTo("gone"))
			.satisfies((ex) -> assertThat(ex.text("absent")).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"message\":\"why\"}", "{\"error\":{\"message\":\"why\"}}", "why" })
	void findsTheReasonInEveryForm(String body) {
		this.answers.add(new Answer(400, body));
		assertThatExceptionOfType(NeighbourRefused.class).isThrownBy(() -> this.neighbours.get(this.brand, "/x"))
			.withMessage("GET /x was answered with 400: why");
	}

	@Test
	void takesNoTextForADocument() {
		this.answers.add(new Answer(200, "<html>"));
		assertThatExceptionOfType(NeighbourUnavailable.class).isThrownBy(() -> this.neighbours.get(this.brand, "/x"))
			.withMessage("GET /x was answered with no JSON");
	}

	@Test
	void saysThatNobodyAnswers() {
		this.neighbours.get(this.brand, "/");
		this.server.stop(0);
		assertThatExceptionOfType(NeighbourUnavailable.class).isThrownBy(() -> this.neighbours.get(this.brand, "/x"))
			.withMessage("GET /x was not answered");
	}

	@Test
	void blamesNoRequestForARefusedKey() {
		this.exchange = new Answer(403, "{\"detail\":\"revoked\"}");
		assertThatExceptionOfType(NeighbourUnavailable.class).isThrownBy(() -> this.neighbours.get(this.brand, "/x"))
			.withMessageContaining("key");
		assertThat(this.seen).isEmpty();
	}

	@Test
	void saysThatAnAccountIsMissing() {
		assertThatExceptionOfType(NeighbourUnavailable.class).isThrownBy(() -> neighbours(null).get(this.brand, "/"))
			.withMessageContaining("packshot.security.service-key");
	}

	private Neighbours neighbours(@Nullable String key) {
		JsonMapper json = JsonMapper.builder().build();
		URI url = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
		SecurityProperties security = new SecurityProperties(url, url.resolve("/jwks"), url.resolve("/v1/tokens"), key);
		NeighbourWire wire = new NeighbourWire(Duration.ofSeconds(5), json);
		return new Neighbours(url, wire, new AccountToken(security, wire, new Watch()), json);
	}

	private static HttpServer open() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void answer(HttpExchange request, Answer answer) throws IOException {
		byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
		request.sendResponseHeaders(answer.status, body.length);
		request.getResponseBody().write(body);
		request.close();
	}

	/** What the neighbour says. */
	private record Answer(int status, String body) {

	}

	/** What the neighbour heard. */
	private record Seen(String method, String path, @Nullable String authorization, @Nullable String brand,
			@Nullable String correlation, @Nullable String key, @Nullable String mediaType, String body) {

		static Seen of(HttpExchange request) throws IOException {
			return new Seen(request.getRequestMethod(), request.getRequestURI().toString(),
					request.getRequestHeaders().getFirst("Authorization"),
					request.getRequestHeaders().getFirst("Packshot-Brand"),
					request.getRequestHeaders().getFirst("X-Correlation-Id"),
					request.getRequestHeaders().getFirst("Idempotency-Key"),
					request.getRequestHeaders().getFirst("Content-Type"),
					new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		}

	}

	/** Shows the time that the test has set. */
	private final class Watch extends Clock {

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return NeighboursTests.this.now;
		}

	}

}
