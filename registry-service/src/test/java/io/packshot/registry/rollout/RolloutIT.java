package io.packshot.registry.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.packshot.contract.event.RolloutChanged;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.VersionId;
import io.packshot.platform.security.Role;
import io.packshot.registry.GateTeller;
import io.packshot.registry.RunningRegistry;
import io.packshot.registry.ToldFacts;
import io.packshot.testkit.TestClient.Answer;
import io.packshot.testkit.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RolloutIT {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private static final String ROLLBACK = "/v1/rollouts/studio/rollback";

	private static final String HISTORY = "/v1/registry/models/studio/history";

	private final BrandId brand = BrandId.create();

	private final TestClient operator = RunningRegistry.get().as(this.brand, Role.OPERATOR);

	private final GateTeller gate = new GateTeller();

	@AfterEach
	void close() {
		this.gate.close();
	}

	@Test
	void oneCallRollsBackAndTheNextOneFurther() {
		String first = register(1);
		String second = register(2);
		register(3);

		Answer back = this.operator.post(ROLLBACK, Map.of("reason", "blue cast"));

		assertThat(back.status()).as(back.body().toString()).isEqualTo(201);
		assertThat(back.text("version")).isEqualTo(second);
		assertThat(back.text("kind")).isEqualTo("rollback");
		assertThat(back.body().path("restores").asInt()).isEqualTo(2);
		assertThat(back.body().path("revision").asInt()).isEqualTo(4);
		assertThat(back.text("by")).isEqualTo("key_operator");
		assertThat(champion()).isEqualTo(second);
		assertThat(this.operator.post(ROLLBACK, Map.of("reason", "still")).text("version")).isEqualTo(first);
		Answer refused = this.operator.post(ROLLBACK, Map.of("reason", "even more"));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("nothing-to-roll-back-to");
		assertThat(refused.text("detail")).contains("Version 1 is the first release of studio");
		assertThat(champion()).isEqualTo(first);
		try (ToldFacts<RolloutChanged> changed = new ToldFacts<>(RolloutChanged.class)) {
			List<RolloutChanged> facts = changed.await((told) -> told.brand().equals(this.brand), 5);
			assertThat(facts).extracting(RolloutChanged::revision).containsExactly(1, 2, 3, 4, 5);
			assertThat(facts).extracting(RolloutChanged::number).containsExactly(1, 2, 3, 2, 1);
			assertThat(facts.get(3).weights()).isEqualTo(facts.get(1).weights());
		}
	}

	@Test
	void operatorRollsOutAnyVersionOfTheModel() {
		String first = register(1);
		String second = register(2);

		Answer again = this.operator.post("/v1/rollouts", wish(first));

		assertThat(again.status()).as(again.body().toString()).isEqualTo(201);
		assertThat(again.body().path("revision").asInt()).isEqualTo(3);
		assertThat(again.body().path("percent").asInt()).isEqualTo(100);
		assertThat(again.body().path("snapshot").path("version").asString()).isEqualTo(first);
		assertThat(this.operator.get("/v1/rollouts/studio").text("version")).isEqualTo(first);
		assertThat(this.operator.get("/v1/rollouts?model=studio").items().size()).isEqualTo(1);
		assertThat(this.operator.get("/v1/rollouts").items().path(0).path("version").asString()).isEqualTo(first);
		assertThat(this.operator.post("/v1/rollouts", wish(first)).text("code")).isEqualTo("version-serves-already");
		// Back to what served before, which is not the version with the number before.
		assertThat(this.operator.post(ROLLBACK, Map.of("reason", "no")).text("version")).isEqualTo(second);
	}

	@Test
	void historyTellsWhatServedWhenAndWhy() {
		String first = register(1);
		String second = register(2);
		this.operator.post(ROLLBACK, Map.of("reason", "too dark"));

		JsonNode steps = this.operator.get(HISTORY).items();

		assertThat(steps.findValuesAsString("kind")).containsExactly("rollback", "rollout", "rollout");
		assertThat(steps.findValuesAsString("reason")).containsExactly("too dark", "the gate passed",
				"the gate passed");
		assertThat(steps.findValuesAsString("by")).containsExactly("key_operator", "default-rule", "default-rule");
		Instant[] times = steps.findValuesAsString("at").stream().map(Instant::parse).toArray(Instant[]::new);
		assertThat(servedAt(times[0].plusSeconds(60))).containsExactly(first);
		assertThat(servedAt(times[0])).containsExactly(first);
		assertThat(servedAt(times[0].minusNanos(1000))).containsExactly(second);
		assertThat(servedAt(times[1])).containsExactly(second);
		assertThat(servedAt(times[1].minusNanos(1000))).containsExactly(first);
		assertThat(servedAt(times[2].minusNanos(1000))).isEmpty();
		Answer page = this.operator.get(HISTORY + "?limit=2");
		assertThat(page.text("next")).isEqualTo("2");
		assertThat(this.operator.get(HISTORY + "?limit=2&cursor=2").items().size()).isEqualTo(1);
		Answer refused = this.operator.get(HISTORY + "?at=yesterday");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text("field")).isEqualTo("at");
	}

	@Test
	void historyAndVersionsCannotBeRewritten() {
		String version = register(1);
		JdbcClient jdbc = RunningRegistry.get().bean(JdbcClient.class);

		for (String sql : List.of("update rollout_step set reason = 'never' where version = :id",
				"delete from rollout_step where version = :id", "update version set seed = 8 where id = :id",
				"delete from version where id = :id")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> jdbc.sql(sql).param("id", version).update())
				.havingRootCause()
				.withMessageContaining("is append-only");
		}
	}

	@Test
	void stepsAtTheSameTimeQueue() {
		String[] versions = { register(1), register(2) };

		List<CompletableFuture<Answer>> steps = IntStream.range(0, 16)
			.mapToObj((i) -> CompletableFuture
				.supplyAsync(() -> this.operator.post("/v1/rollouts", wish(versions[i % 2]))))
			.toList();

		long done = steps.stream().map(CompletableFuture::join).filter((answer) -> {
			assertThat(answer.status()).as(answer.body().toString()).isIn(201, 409);
			return answer.status() == 201;
		}).count();
		List<Integer> revisions = IntStream.rangeClosed(1, 2 + (int) done).boxed().toList();
		assertThat(done).isPositive();
		try (ToldFacts<RolloutChanged> changed = new ToldFacts<>(RolloutChanged.class)) {
			assertThat(changed.await((told) -> told.brand().equals(this.brand), revisions.size()))
				.extracting(RolloutChanged::revision)
				.isEqualTo(revisions);
		}
	}

	@Test
	void secondOfTwoRollbacksOnOneLookIsRefused() {
		register(1);
		register(2);
		register(3);
		Map<String, Object> wish = Map.of("reason", "blue cast", "revision", 3);

		assertThat(this.operator.post(ROLLBACK, wish).status()).isEqualTo(201);
		Answer refused = this.operator.post(ROLLBACK, wish);

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("rollout-moved");
		assertThat(this.operator.get("/v1/rollouts/studio").body().path("number").asInt()).isEqualTo(2);
	}

	@Test
	void onlyOperatorsMoveRollouts() {
		String first = register(1);
		register(2);
		for (Role role : List.of(Role.VIEWER, Role.REVIEWER, Role.EDITOR)) {
			TestClient client = RunningRegistry.get().as(this.brand, role);
			assertThat(client.post("/v1/rollouts", wish(first)).status()).isEqualTo(403);
			assertThat(client.post(ROLLBACK, Map.of("reason", "r")).status()).isEqualTo(403);
			assertThat(client.get("/v1/rollouts/studio").body().path("number").asInt()).isEqualTo(2);
		}
	}

	@Test
	void rolloutsOfOthersDoNotExist() {
		String first = register(1);
		register(2);
		TestClient other = RunningRegistry.get().as(BrandId.create(), Role.ADMIN);

		assertThat(other.get("/v1/rollouts/studio").status()).isEqualTo(404);
		assertThat(other.get("/v1/rollouts").items().size()).isZero();
		assertThat(other.post("/v1/rollouts", wish(first)).status()).isEqualTo(404);
		assertThat(other.post(ROLLBACK, Map.of("reason", "r")).status()).isEqualTo(404);
		assertThat(this.operator.get("/v1/rollouts/studio").body().path("number").asInt()).isEqualTo(2);
	}

	@Test
	void refusesWishesThatMakeNoSense() {
		String first = register(1);

		assertThat(
				this.operator.post("/v1/rollouts", Map.of("model", "garden", "version", first, "reason", "r")).status())
			.isEqualTo(404);
		assertThat(this.operator.post("/v1/rollouts", wish(VersionId.create().value())).status()).isEqualTo(404);
		assertThat(this.operator.post("/v1/rollouts", wish("ver_nonsense")).status()).isEqualTo(400);
		assertThat(this.operator.post("/v1/rollouts", Map.of("model", "studio", "version", first)).text("field"))
			.isEqualTo("reason");
		assertThat(this.operator.post(ROLLBACK, Map.of("reason", " ")).text("field")).isEqualTo("reason");
		assertThat(this.operator.post(ROLLBACK, Map.of("reason", "a\0b")).text("field")).isEqualTo("reason");
		assertThat(this.operator.postText(ROLLBACK, "{").status()).isEqualTo(400);
		assertThat(this.operator.post("/v1/rollouts/garden/rollback", Map.of("reason", "r")).status()).isEqualTo(404);
		assertThat(this.operator.get(HISTORY).items().size()).isEqualTo(1);
	}

	private String register(int number) {
		return this.gate.register(this.brand, "studio", NOON.plusSeconds(number));
	}

	private String champion() {
		return this.operator.get("/v1/registry/models/studio")
			.body()
			.path("aliases")
			.path("champion")
			.path("version")
			.asString("");
	}

	private List<String> servedAt(Instant time) {
		return this.operator.get(HISTORY + "?at=" + time)
			.items()
			.valueStream()
			.map((step) -> step.path("version").asString())
			.toList();
	}

	private static Map<String, String> wish(String version) {
		return Map.of("model", "studio", "version", version, "reason", "a test");
	}

}
