package io.packshot.e2e.endpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.packshot.e2e.Call;

/** Runs, gates, versions and rollouts. */
final class LoopFixtures {

	private static final String MODEL = "studio";

	private final Map<String, Fixture> fixtures = new HashMap<>();

	private final World world;

	private final Loop loop;

	private LoopFixtures(World world) {
		this.world = world;
		this.loop = world.loop();
	}

	static Map<String, Fixture> of(World world) {
		LoopFixtures all = new LoopFixtures(world);
		all.runs();
		all.gates();
		all.versions();
		all.rollouts();
		return all.fixtures;
	}

	private void runs() {
		this.fixtures.put("GET /v1/recipes", Fixture.shared(() -> Call.get("/v1/recipes")));
		this.fixtures.put("GET /v1/recipes/{profile}", Fixture.shared(() -> Call.get("/v1/recipes/cpu-smoke")));
		this.fixtures.put("POST /v1/runs", Fixture.own(Role.OPERATOR, () -> {
			this.loop.cancelOthers();
			return this.loop.ordering();
		}));
		this.fixtures.put("POST /v1/runs/{id}/cancellation", Fixture.own(Role.OPERATOR, () -> {
			this.loop.cancelOthers();
			return this.loop.cancelling(this.world.make(this.loop.ordering()).text("id"));
		}));
		this.fixtures.put("GET /v1/runs", Fixture.list(() -> Call.get("/v1/runs"), this.loop::run));
		read("/v1/runs/{id}", () -> "/v1/runs/" + this.loop.run());
		read("/v1/runs/{id}/samples", () -> "/v1/runs/" + completed() + "/samples");
		read("/v1/runs/{id}/weights", () -> "/v1/runs/" + completed() + "/weights");
	}

	private void gates() {
		this.fixtures.put("GET /v1/gates", Fixture.list(() -> Call.get("/v1/gates"), this.loop::judged));
		read("/v1/gates/{run}", () -> "/v1/gates/" + this.loop.judged());
		read("/v1/gates/{run}/report", () -> "/v1/gates/" + this.loop.judged() + "/report");
		read("/v1/gates/{run}/pictures/{name}", () -> "/v1/gates/" + this.loop.judged() + "/pictures/plates");
	}

	private void versions() {
		this.fixtures.put("GET /v1/versions", Fixture.list(() -> Call.get("/v1/versions"), this::version));
		read("/v1/versions/{id}", () -> "/v1/versions/" + version());
		read("/v1/lineage/{version}", () -> "/v1/lineage/" + version());
		this.fixtures.put("GET /v1/registry/models",
				Fixture.list(() -> Call.get("/v1/registry/models"), () -> model("\"" + MODEL + "\"")));
		read("/v1/registry/models/{name}", () -> model("/v1/registry/models/" + MODEL));
		read("/v1/registry/models/{name}/history", () -> model("/v1/registry/models/" + MODEL + "/history"));
	}

	private void rollouts() {
		this.fixtures.put("GET /v1/rollouts", Fixture.list(() -> Call.get("/v1/rollouts"), this::version));
		read("/v1/rollouts/{model}", () -> model("/v1/rollouts/" + MODEL));
		this.fixtures.put("POST /v1/rollouts", Fixture.own(Role.OPERATOR, this::rollout));
		this.fixtures.put("POST /v1/rollouts/{model}/rollback", Fixture.own(Role.OPERATOR, () -> {
			this.world.make(rollout());
			return Call.post("/v1/rollouts/" + MODEL + "/rollback", "{\"reason\":\"endpoint test\"}");
		}));
	}

	private Call rollout() {
		return Call.post("/v1/rollouts", "{\"model\":\"%s\",\"version\":\"%s\",\"reason\":\"endpoint test\"}"
			.formatted(MODEL, this.loop.freshVersion(MODEL)));
	}

	private void read(String path, Supplier<String> actual) {
		this.fixtures.put("GET " + path, Fixture.own(Role.VIEWER, () -> Call.get(actual.get())));
	}

	private String version() {
		return this.loop.version(MODEL);
	}

	/** A text that holds only once the model exists. */
	private String model(String text) {
		version();
		return text;
	}

	private String completed() {
		return this.loop.completedRun().path("id").stringValue();
	}

}
