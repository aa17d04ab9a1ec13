package io.packshot.cli.client;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GatewayTests {

	private static final RetryPolicy QUICK = new RetryPolicy(Duration.ofSeconds(5), Duration.ofMillis(1),
			Duration.ofMillis(5));

	private final Deque<String> answers = new ArrayDeque<>();

	private final List<String> keys = new ArrayList<>();

	private HttpServer server;

	@BeforeEach
	void serve() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			this.keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
			String[] answer = this.answers.remove().split(" ", 2);
			byte[] body = answer[1].getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(Integer.parseInt(answer[0]), body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void repeatsUnderTheSameKeyWhileThatCanHelp() {
		this.answers
			.addAll(List.of("503 {}", "429 {}", "409 {\"code\":\"idempotency-key-in-use\"}", "201 {\"id\":\"x\"}"));
		assertThat(gateway(QUICK).post("/v1/things", Map.of(), "k").json().path("id").asString()).isEqualTo("x");
		assertThat(this.keys).containsExactly("k", "k", "k", "k");
	}

	@Test
	void doesNotRepeatWhatIsRefused() {
		this.answers.addAll(List.of("409 {\"code\":\"brand-exists\",\"detail\":\"There is one.\"}"));
		assertThatThrownBy(() -> gateway(QUICK).post("/v1/brands", Map.of(), "k"))
			.isInstanceOfSatisfying(ApiProblem.class, (problem) -> assertThat(problem.code()).isEqualTo("brand-exists"))
			.hasMessage("POST /v1/brands answered 409 brand-exists: There is one.");
		assertThat(this.keys).hasSize(1);
	}

	@Test
	void readsErrorsOfOpenAiShape() {
		this.answers
			.add("400 {\"error\":{\"message\":\"No.\",\"type\":\"t\",\"param\":null,\"code\":\"invalid-size\"}}");
		assertThatThrownBy(() -> gateway(QUICK).get("/v1/images"))
			.hasMessage("GET /v1/images answered 400 invalid-size: No.");
	}

	@Test
	void followsPages() {
		this.answers.addAll(List.of("200 {\"items\":[1,2],\"next\":\"a b\"}", "200 {\"items\":[3],\"next\":null}"));
		assertThat(gateway(QUICK).list("/v1/things")).hasSize(3);
	}

	@Test
	void tellsAnAbsentThingFromAFailure() {
		this.answers.addAll(List.of("404 {}", "403 {}"));
		assertThat(gateway(QUICK).find("/v1/things/1")).isEmpty();
		assertThatThrownBy(() -> gateway(QUICK).find("/v1/things/1")).isInstanceOf(ApiProblem.class);
	}

	@Test
	void saysWhoDoesNotAnswer() {
		URI nobody = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
		this.server.stop(0);
		assertThatThrownBy(() -> Gateway.at(nobody, "key", RetryPolicy.NONE).get("/"))
			.isInstanceOf(GatewayUnreachable.class)
			.hasMessageStartingWith(nobody + " does not answer");
	}

	private Gateway gateway(RetryPolicy retries) {
		return Gateway.at(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()), "key", retries);
	}

}
