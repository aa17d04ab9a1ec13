package io.packshot.registry.version;

import java.time.Instant;
import java.util.List;

import io.packshot.contract.event.GateDecided;
import io.packshot.contract.event.RolloutChanged;
import io.packshot.contract.event.Verdict;
import io.packshot.contract.event.VersionRegistered;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.EventId;
import io.packshot.platform.security.Role;
import io.packshot.registry.GateTeller;
import io.packshot.registry.RunningRegistry;
import io.packshot.registry.ToldFacts;
import io.packshot.testkit.TestClient.Answer;
import io.packshot.testkit.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class OnGateDecidedIT {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final BrandId brand = BrandId.create();

	private final TestClient viewer = RunningRegistry.get().as(this.brand, Role.VIEWER);

	private final GateTeller gate = new GateTeller();

	@AfterEach
	void close() {
		this.gate.close();
	}

	@Test
	void candidateThatPassedBecomesAVersionAndServes() {
		GateDecided decision = GateTeller.decision(this.brand, "studio", Verdict.PASS);

		this.gate.tell(decision, NOON);

		String id = GateTeller.awaitVersion(decision);
		Answer version = this.viewer.get("/v1/versions/" + id);
		assertThat(version.body().path("number").asInt()).isEqualTo(1);
		assertThat(version.body().path("weights").path("digest").asString())
			.isEqualTo(decision.weights().digest().value());
		JsonNode lineage = version.body().path("lineage");
		assertThat(lineage.path("dataset").asString()).isEqualTo("catalog");
		assertThat(lineage.path("commit").asString()).isEqualTo(decision.commit().value());
		assertThat(lineage.path("recipe").asString()).isEqualTo(decision.recipe().value());
		assertThat(lineage.path("seed").asLong()).isEqualTo(7);
		assertThat(lineage.path("gateReport").path("digest").asString()).isEqualTo(decision.report().digest().value());
		assertThat(lineage.path("decidedAt").asString()).isEqualTo(NOON.toString());
		assertThat(champion()).isEqualTo(id);
		try (ToldFacts<VersionRegistered> registered = new ToldFacts<>(VersionRegistered.class);
				ToldFacts<RolloutChanged> changed = new ToldFacts<>(RolloutChanged.class)) {
			VersionRegistered fact = registered.await((told) -> told.brand().equals(this.brand), 1).get(0);
			assertThat(fact.version().value()).isEqualTo(id);
			assertThat(fact.run()).isEqualTo(decision.run());
			assertThat(fact.weights()).isEqualTo(decision.weights());
			RolloutChanged rollout = changed.await((told) -> told.brand().equals(this.brand), 1).get(0);
			assertThat(rollout.version().value()).isEqualTo(id);
			assertThat(rollout.revision()).isEqualTo(1);
			assertThat(rollout.weights()).isEqualTo(decision.weights());
			assertThat(rollout.reason()).isEqualTo("the gate passed");
		}
	}

	@Test
	void candidateThatDidNotPassIsNoVersion() {
		for (Verdict verdict : List.of(Verdict.FAIL, Verdict.INCONCLUSIVE)) {
			tellInLine(GateTeller.decision(this.brand, "studio", verdict), NOON);
		}
		settle();

		assertThat(this.viewer.get("/v1/versions?model=studio").items().size()).isZero();
		assertThat(this.viewer.get("/v1/registry/models/studio").status()).isEqualTo(404);
	}

	@Test
	void decisionToldAgainChangesNothing() {
		GateDecided decision = GateTeller.decision(this.brand, "studio", Verdict.PASS);
		String event = EventId.create().value();
		this.gate.tellText(GateTeller.json(decision), "line", NOON, event);
		this.gate.tellText(GateTeller.json(decision), "line", NOON, event);
		tellInLine(decision, NOON.plusSeconds(5));
		settle();

		assertThat(this.viewer.get("/v1/versions?model=studio").items().size()).isEqualTo(1);
		assertThat(this.viewer.get("/v1/registry/models/studio/history").items().size()).isEqualTo(1);
	}

	@Test
	void decisionsInDisorderEndWithTheSameChampion() {
		GateDecided early = GateTeller.decision(this.brand, "studio", Verdict.PASS);
		GateDecided late = GateTeller.decision(this.brand, "studio", Verdict.PASS);
		tellInLine(late, NOON.plusSeconds(60));
		tellInLine(early, NOON);
		settle();

		assertThat(champion()).isEqualTo(GateTeller.awaitVersion(late));
		assertThat(this.viewer.get("/v1/versions?model=studio").items().size()).isEqualTo(2);
		assertThat(this.viewer.get("/v1/registry/models/studio/history").items().size()).isEqualTo(1);
	}

	@Test
	void malformedDecisionDoesNotStopTheOnesBehindIt() {
		this.gate.tellText("{\"brand\":\"" + this.brand + "\"}", "line", NOON, EventId.create().value());
		this.gate.tellText("<html>", "line", NOON, EventId.create().value());
		settle();

		assertThat(this.viewer.get("/v1/versions?model=studio").items().size()).isZero();
	}

	@Test
	void numbersCountWithinTheModelOfABrand() {
		this.gate.register(this.brand, "studio", NOON);
		this.gate.register(this.brand, "garden", NOON);
		String second = this.gate.register(this.brand, "studio", NOON.plusSeconds(1));

		Answer page = this.viewer.get("/v1/versions?limit=2");
		assertThat(page.items().findValuesAsString("model")).containsExactly("studio", "garden");
		assertThat(page.items().path(0).path("id").asString()).isEqualTo(second);
		assertThat(page.items().path(0).path("number").asInt()).isEqualTo(2);
		Answer rest = this.viewer.get("/v1/versions?limit=2&cursor=" + page.text("next"));
		assertThat(rest.items().size()).isEqualTo(1);
		assertThat(rest.body().path("next").isNull()).isTrue();
		assertThat(this.viewer.get("/v1/versions?cursor=nonsense").status()).isEqualTo(400);
		Answer models = this.viewer.get("/v1/registry/models");
		assertThat(models.items().findValuesAsString("name")).containsExactly("garden", "studio");
		assertThat(models.items().path(1).path("versions").asInt()).isEqualTo(2);
	}

	@Test
	void versionsOfOthersDoNotExist() {
		String id = this.gate.register(this.brand, "studio", NOON);
		TestClient other = RunningRegistry.get().as(BrandId.create(), Role.ADMIN);

		assertThat(other.get("/v1/versions/" + id).status()).isEqualTo(404);
		assertThat(other.get("/v1/versions").items().size()).isZero();
		assertThat(other.get("/v1/registry/models").items().size()).isZero();
		assertThat(other.get("/v1/registry/models/studio").status()).isEqualTo(404);
		assertThat(other.get("/v1/registry/models/studio/history").status()).isEqualTo(404);
		assertThat(this.viewer.get("/v1/versions/ver_nonsense").status()).isEqualTo(400);
	}

	private String champion() {
		return this.viewer.get("/v1/registry/models/studio")
			.body()
			.path("aliases")
			.path("champion")
			.path("version")
			.asString("");
	}

	/** Events under one key are handled one after the other. */
	private void tellInLine(GateDecided decision, Instant time) {
		this.gate.tellText(GateTeller.json(decision), "line", time, EventId.create().value());
	}

	private void settle() {
		GateDecided marker = GateTeller.decision(this.brand, "marker", Verdict.PASS);
		tellInLine(marker, NOON);
		GateTeller.awaitVersion(marker);
	}

}
