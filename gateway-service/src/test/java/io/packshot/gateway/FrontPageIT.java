package io.packshot.gateway;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FrontPageIT {

	private static FakeLoop loop;

	private static RunningGateway gateway;

	private static String red;

	@BeforeAll
	static void start() {
		loop = new FakeLoop();
		gateway = RunningGateway.start(
				Map.of("packshot.gateway.routes.ingest", loop.url(), "packshot.gateway.routes.inference", loop.url()));
		red = gateway.brand("red");
	}

	@AfterAll
	static void stop() {
		gateway.close();
		loop.close();
	}

	@Test
	void showsVisitorsTheLoopAndNoCounts() {
		HttpResponse<String> page = gateway.get("/", null);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body())
			.contains("photo", "dataset", "run", "gate", "version", "rollout", "image", "review", "feedback",
					"not installed", "ready", "name=\"key\"")
			.doesNotContain("class=\"count\"")
			.doesNotContain("<script");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
		assertThat(gateway.get("/assets/packshot.css", null).body()).contains("prefers-color-scheme");
	}

	@Test
	void showsCountsAndLastImagesAfterSignIn() {
		String key = gateway.key("viewer", red).get("secret").asString();
		HttpResponse<String> signIn = form("/session", "key=" + encode(key), "", "http://" + authority());
		assertThat(signIn.headers().firstValue("Location")).hasValue("/");
		String cookie = signIn.headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
		String session = cookie.substring(0, cookie.indexOf(';'));
		HttpResponse<String> page = gateway.get("/", null, "Cookie", session);
		assertThat(page.body()).contains("<span class=\"count\">2</span>", "/v1/images/img_1/file",
				"/v1/photos/pho_1/thumbnail?size=160", "Signed in as");
		assertThat(loop.brands()).contains(red);
		// What the page's pictures do.
		assertThat(gateway.get("/v1/photos/pho_1/thumbnail?size=160", null, "Cookie", session).statusCode())
			.isEqualTo(200);
		assertThat(gateway.post("/v1/photos", null, Map.of(), "Cookie", session).statusCode()).isEqualTo(401);
		assertThat(form("/session/end", "", session, "http://" + authority()).statusCode()).isEqualTo(303);
		assertThat(gateway.get("/", null, "Cookie", session).body()).doesNotContain("Signed in as");
	}

	@Test
	void endsSessionWithItsKey() {
		var key = gateway.key("viewer", red);
		HttpResponse<String> signIn = form("/session", "key=" + encode(key.get("secret").asString()), "", null);
		String cookie = signIn.headers().firstValue("Set-Cookie").orElseThrow();
		String session = cookie.substring(0, cookie.indexOf(';'));
		gateway.delete("/v1/keys/" + key.get("id").asString(), gateway.adminKey());
		assertThat(gateway.get("/", null, "Cookie", session).body()).doesNotContain("Signed in as");
		assertThat(gateway.get("/v1/photos/pho_1/thumbnail", null, "Cookie", session).statusCode()).isEqualTo(401);
	}

	@Test
	void refusesWrongKeyAndForeignForms() {
		HttpResponse<String> wrong = form("/session", "key=pk_wrong", "", null);
		assertThat(wrong.headers().firstValue("Location").orElse("")).endsWith("/?refused");
		assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(gateway.get("/?refused", null).body()).contains("not valid");
		IdentityIT.assertProblem(form("/session", "key=x", "", "http://evil.test"), 403, "foreign-form");
	}

	private static HttpResponse<String> form(String path, String body, String cookie, String origin) {
		HttpRequest.Builder request = HttpRequest.newBuilder(gateway.uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		if (!cookie.isEmpty()) {
			request.header("Cookie", cookie);
		}
		if (origin != null) {
			request.header("Origin", origin);
		}
		return gateway.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String authority() {
		return gateway.uri("/").getAuthority();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
