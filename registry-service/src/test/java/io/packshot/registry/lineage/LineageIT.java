package io.packshot.registry.lineage;

import java.time.Instant;
import java.util.Map;

import io.packshot.contract.event.GateDecided;
import io.packshot.contract.event.Verdict;
import io.packshot.contract.id.BrandId;
import io.packshot.platform.security.Role;
import io.packshot.registry.GateTeller;
import io.packshot.registry.RunningRegistry;
import io.packshot.testkit.TestClient.Answer;
import io.packshot.testkit.TestClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class LineageIT {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final BrandId brand = BrandId.create();

	private final TestClient operator = RunningRegistry.get().as(this.brand, Role.OPERATOR);

	@Test
	void graphLeadsFromTheCommitToEachTimeInService() {
		GateDecided decision = GateTeller.decision(this.brand, "studio", Verdict.PASS);
		String version;
		try (GateTeller gate = new GateTeller()) {
			gate.tell(decision, NOON);
			version = GateTeller.awaitVersion(decision);
			gate.register(this.brand, "studio", NOON.plusSeconds(1));
		}
		this.operator.post("/v1/rollouts/studio/rollback", Map.of("reason", "too dark"));

		Answer graph = this.operator.get("/v1/lineage/" + version);

		assertThat(graph.body().path("nodes").findValuesAsString("word")).containsExactly("dataset", "run", "gate",
				"version", "rollout", "rollout");
		assertThat(graph.body().path("nodes").findValuesAsString("id")).containsExactly(decision.commit().value(),
				decision.run().value(), "gate/" + decision.run(), version, "rollout/studio/1", "rollout/studio/3");
		assertThat(path(graph.body().path("edges"), decision.commit().value()))
			.isEqualTo("%s %s gate/%2$s %s rollout/studio/1".formatted(decision.commit(), decision.run(), version));
		JsonNode last = graph.body().path("nodes").path(5).path("facts");
		assertThat(last.path("reason").asString()).isEqualTo("too dark");
		assertThat(last.path("kind").asString()).isEqualTo("rollback");
		assertThat(graph.body().path("nodes").path(1).path("facts").path("seed").asLong()).isEqualTo(7);
	}

	@Test
	void lineageOfOthersDoesNotExist() {
		String version;
		try (GateTeller gate = new GateTeller()) {
			version = gate.register(this.brand, "studio", NOON);
		}

		assertThat(this.operator.get("/v1/lineage/" + version).status()).isEqualTo(200);
		assertThat(RunningRegistry.get().as(BrandId.create(), Role.ADMIN).get("/v1/lineage/" + version).status())
			.isEqualTo(404);
	}

	/** Follows the first edge from each node. */
	private static String path(JsonNode edges, String from) {
		for (JsonNode edge : edges) {
			if (edge.path("from").asString().equals(from)) {
				return from + " " + path(edges, edge.path("to").asString());
			}
		}
		return from;
	}

}
