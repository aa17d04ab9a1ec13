package io.packshot.gateway;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static io.packshot.gateway.IdentityIT.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

class RestartIT {

	@Test
	void keepsWhatItKnowsAndDropsAccountsThatAreNotNamed() {
		String admin;
		String keys;
		try (RunningGateway first = RunningGateway.start(Map.of())) {
			admin = first.adminKey();
			keys = first.get("/.well-known/jwks.json", null).body();
			assertThat(first.post("/v1/tokens", RunningGateway.INGEST_SECRET, Map.of()).statusCode()).isEqualTo(200);
			String other = "sa_inference_" + "q".repeat(43);
			String changed = "sa_ingest_" + "c".repeat(43);
			try (RunningGateway second = first.restart(Map.of("packshot.identity.service-accounts.inference", other,
					"packshot.identity.service-accounts.ingest", changed))) {
				assertThat(second.adminKey()).isEqualTo(admin);
				assertThat(second.get("/v1/keys", admin).statusCode()).isEqualTo(200);
				assertThat(second.get("/.well-known/jwks.json", null).body()).isEqualTo(keys);
				assertThat(second.post("/v1/tokens", other, Map.of()).statusCode()).isEqualTo(200);
				assertThat(second.post("/v1/tokens", changed, Map.of()).statusCode()).isEqualTo(200);
				assertProblem(second.post("/v1/tokens", RunningGateway.INGEST_SECRET, Map.of()), 401,
						"unauthenticated");
				try (RunningGateway third = second.restart(Map.of())) {
					assertProblem(third.post("/v1/tokens", other, Map.of()), 401, "unauthenticated");
				}
			}
		}
	}

	@Test
	void limitsGuessesAndWaiting() {
		try (FakeService ingest = new FakeService();
				RunningGateway gateway = RunningGateway.start(Map.of("packshot.gateway.routes.ingest", ingest.url(),
						"packshot.gateway.response-timeout", "1s"))) {
			String red = gateway.brand("red");
			String used = gateway.key("viewer", red).get("secret").asString();
			assertProblem(gateway.get("/v1/photos/slow", used), 504, "gateway-timeout");
			String fresh = gateway.key("viewer", red).get("secret").asString();
			String wrong = used.substring(0, 30) + "w".repeat(43);
			for (int i = 0; i < 20; i++) {
				assertProblem(gateway.get("/v1/brands", wrong), 401, "unauthenticated");
			}
			assertProblem(gateway.get("/v1/brands", wrong), 429, "too-many-attempts");
			assertProblem(gateway.get("/v1/brands", fresh), 429, "too-many-attempts");
			assertThat(gateway.get("/v1/brands", used).statusCode()).isEqualTo(200);
		}
	}

}
