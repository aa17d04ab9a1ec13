package io.packshot.e2e.endpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.packshot.e2e.Call;

/** MLflow's calls, under both of their addresses. */
final class TrackingFixtures {

	/** A path of any depth. */
	private static final String FILE = "/{path}";

	private final Map<String, Fixture> fixtures = new HashMap<>();

	private final World world;

	private TrackingFixtures(World world) {
		this.world = world;
	}

	static Map<String, Fixture> of(World world) {
		TrackingFixtures all = new TrackingFixtures(world);
		all.fixtures.put("GET /version", Fixture.open(() -> Call.get("/version")));
		for (String root : List.of("/api/2.0", "/ajax-api/2.0")) {
			all.experiments(root + "/mlflow/experiments");
			all.runs(root + "/mlflow/runs");
			all.artifacts(root);
			all.read(root + "/mlflow/metrics/get-history", () -> "?metric_key=loss&run_id=" + world.trackedRun());
		}
		for (String rest : List.of("/api/2.0/", "/ajax-api/")) {
			all.rest(rest + "**", rest + "mlflow/registered-models/search");
		}
		return all.fixtures;
	}

	private void experiments(String path) {
		this.fixtures.put("POST " + path + "/create", Fixture.makes(Role.OPERATOR,
				() -> Call.post(path + "/create", "{\"name\":\"%s\"}".formatted(this.world.fresh("experiment"))),
				(answer) -> Call.get(path + "/get?experiment_id=" + answer.text("experiment_id"))));
		read(path + "/get", () -> "?experiment_id=" + this.world.experiment());
		read(path + "/get-by-name", () -> "?experiment_name=" + this.world.experimentName());
	}

	private void runs(String path) {
		read(path + "/get", () -> "?run_id=" + this.world.trackedRun());
		post(path + "/create", () -> "{\"experiment_id\":\"%s\",\"start_time\":1}".formatted(this.world.experiment()));
		post(path + "/update", () -> run("\"status\":\"RUNNING\""));
		post(path + "/log-metric", () -> run("\"key\":\"loss\",\"value\":0.25,\"timestamp\":2,\"step\":2"));
		post(path + "/log-parameter", () -> run("\"key\":\"seed\",\"value\":\"7\""));
		post(path + "/set-tag", () -> run("\"key\":\"by\",\"value\":\"e2e\""));
		post(path + "/log-batch", () -> run("\"tags\":[{\"key\":\"by\",\"value\":\"e2e\"}]"));
	}

	private void artifacts(String root) {
		String path = root + "/mlflow-artifacts/artifacts";
		read(root + "/mlflow/artifacts/list", () -> "?run_id=" + this.world.trackedRun());
		read(path, () -> "?path=" + Call.encoded(this.world.artifact().substring(1)));
		this.fixtures.put("GET " + path + FILE,
				Fixture.own(Role.VIEWER, () -> Call.get(path + this.world.artifact() + "/note.txt")));
		this.fixtures.put("PUT " + path + FILE,
				Fixture.own(Role.OPERATOR, () -> Call.put(path + this.world.artifact() + "/note.txt", "note")));
		this.fixtures.put("DELETE " + path + FILE,
				Fixture.own(Role.OPERATOR, () -> Call.delete(path + this.world.freshArtifact())));
		this.fixtures.put("POST " + root + "/mlflow/logged-models/search",
				Fixture.shared(() -> Call.post(root + "/mlflow/logged-models/search", "{}")));
	}

	private void rest(String pattern, String path) {
		for (String method : List.of("GET", "PUT", "POST", "DELETE", "HEAD", "PATCH")) {
			this.fixtures.put(method + " " + pattern, Fixture.absent(() -> Call.of(method, path)));
		}
		// The server itself answers with the methods that there are.
		this.fixtures.put("OPTIONS " + pattern, Fixture.open(() -> Call.of("OPTIONS", path)));
	}

	private String run(String members) {
		return "{\"run_id\":\"%s\",%s}".formatted(this.world.trackedRun(), members);
	}

	private void read(String path, Supplier<String> query) {
		this.fixtures.put("GET " + path, Fixture.own(Role.VIEWER, () -> Call.get(path + query.get())));
	}

	private void post(String path, Supplier<String> body) {
		this.fixtures.put("POST " + path, Fixture.own(Role.OPERATOR, () -> Call.post(path, body.get())));
	}

}
