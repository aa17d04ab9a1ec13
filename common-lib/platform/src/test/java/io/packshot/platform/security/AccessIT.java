package io.packshot.platform.security;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.probe.Probe;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccessIT {

	private final Probe probe = Probe.get();

	private final String brand = BrandId.create().value();

	@Test
	void letsASufficientRoleIn() {
		HttpResponse<String> response = get(this.probe.token(Map.of("brand", this.brand, "role", "operator")));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(response.body()).contains(this.brand).contains("operator");
	}

	@Test
	void refusesTooSmallARole() {
		HttpResponse<String> response = get(this.probe.token(Map.of("brand", this.brand, "role", "reviewer")));
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.body()).contains("\"code\":\"forbidden\"").contains("editor");
	}

	@Test
	void refusesRequestsWithoutToken() {
		HttpResponse<String> response = this.probe.send("GET", "/v1/probe", "", Map.of());
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
	}

	@Test
	void refusesForgedExpiredAndForeignTokens() {
		Map<String, Object> good = Map.of("brand", this.brand, "role", "editor");
		assertThat(get(this.probe.forgedToken(good)).statusCode()).isEqualTo(401);
		assertThat(get(this.probe.token(with(good, "exp", Date.from(Instant.now().minusSeconds(120))))).statusCode())
			.isEqualTo(401);
		assertThat(get(this.probe.token(with(good, "aud", "others"))).statusCode()).isEqualTo(401);
		assertThat(get(this.probe.token(with(good, "iss", "http://other"))).statusCode()).isEqualTo(401);
		assertThat(get("not.a.token").statusCode()).isEqualTo(401);
	}

	@Test
	void anUnboundTokenNamesItsBrand() {
		String token = this.probe.token(Map.of("role", "service"));
		HttpResponse<String> nameless = get(token);
		assertThat(nameless.statusCode()).isEqualTo(400);
		assertThat(nameless.body()).contains("brand-required");
		HttpResponse<String> named = this.probe.send("GET", "/v1/probe", "",
				Map.of("Authorization", "Bearer " + token, "Packshot-Brand", this.brand));
		assertThat(named.statusCode()).isEqualTo(200);
	}

	@Test
	void aBoundTokenCannotNameAnotherBrand() {
		String token = this.probe.token(Map.of("brand", this.brand, "role", "admin"));
		HttpResponse<String> response = this.probe.send("GET", "/v1/probe", "",
				Map.of("Authorization", "Bearer " + token, "Packshot-Brand", BrandId.create().value()));
		assertThat(response.statusCode()).isEqualTo(404);
	}

	@Test
	void publicEndpointsNeedNoToken() {
		assertThat(this.probe.send("GET", "/v1/open", "", Map.of()).statusCode()).isEqualTo(200);
		assertThat(this.probe.send("GET", "/actuator/health/readiness", "", Map.of()).statusCode()).isEqualTo(200);
		assertThat(this.probe.send("GET", "/v3/api-docs", "", Map.of()).body()).contains("\"openapi\":\"3.1");
		assertThat(this.probe.send("GET", "/actuator/prometheus", "", Map.of()).body())
			.contains("packshot_outbox_lag_seconds");
	}

	@Test
	void unexpectedFailuresRevealNothing() {
		String token = this.probe.token(Map.of("brand", this.brand, "role", "editor"));
		HttpResponse<String> response = this.probe.send("POST", "/v1/probe", "{\"name\":\"boom\"}", Map
			.of("Authorization", "Bearer " + token, "Content-Type", "application/json", "X-Correlation-Id", "my-id-1"));
		assertThat(response.statusCode()).isEqualTo(500);
		assertThat(response.body()).contains("internal-error").contains("my-id-1").doesNotContain("secret");
	}

	@Test
	void malformedBodiesAndAddressesAreTheCallersFault() {
		String token = this.probe.token(Map.of("brand", this.brand, "role", "editor"));
		Map<String, String> headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
		assertThat(this.probe.send("POST", "/v1/probe", "{", headers).statusCode()).isEqualTo(400);
		assertThat(this.probe.send("GET", "/v1/nowhere", "", headers).statusCode()).isEqualTo(404);
		assertThat(this.probe.send("DELETE", "/v1/probe", "", headers).statusCode()).isEqualTo(405);
	}

	private HttpResponse<String> get(String token) {
		return this.probe.send("GET", "/v1/probe", "", Map.of("Authorization", "Bearer " + token));
	}

	private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
		Map<String, Object> changed = new HashMap<>(claims);
		changed.put(name, value);
		return changed;
	}

}
