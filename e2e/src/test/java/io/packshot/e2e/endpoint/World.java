package io.packshot.e2e.endpoint;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.packshot.e2e.Api;
import io.packshot.e2e.Call;
import io.packshot.e2e.Platform;

/** Two brands with a key for each role, and the things of the first one. */
final class World {

	private static final String FAILED = "-";

	private final Platform platform;

	private final Map<Role, Api> owners = new EnumMap<>(Role.class);

	private final Map<Role, Api> strangers = new EnumMap<>(Role.class);

	private final Map<String, String> made = new HashMap<>();

	private final AtomicInteger number = new AtomicInteger();

	private final Loop loop;

	World(Platform platform) {
		this.platform = platform;
		String owner = platform.brand("owner", "viewer").brand();
		String stranger = platform.brand("stranger", "viewer").brand();
		for (Role role : Role.values()) {
			this.owners.put(role, platform.key(owner, role.label()));
			this.strangers.put(role, platform.key(stranger, role.label()));
		}
		this.loop = new Loop(this);
	}

	Platform platform() {
		return this.platform;
	}

	/** From photos to versions. */
	Loop loop() {
		return this.loop;
	}

	/** A client with a key of the brand that owns everything. */
	Api owner(Role role) {
		return this.owners.get(role);
	}

	/** The brand that owns everything. */
	String brand() {
		return owner(Role.VIEWER).brand();
	}

	/** A client with a key of another brand. */
	Api stranger(Role role) {
		return this.strangers.get(role);
	}

	/** A client without a key. */
	Api nobody() {
		return this.platform.nobody();
	}

	/** The evaluation service, acting for a brand. */
	Api service(String brand) {
		return this.platform.account("evaluation").naming(brand);
	}

	/** A name that nothing has yet. */
	String fresh(String word) {
		return word + "-" + this.number.incrementAndGet();
	}

	/** Makes a thing at the first call, and does not try again where that fails. */
	String once(String word, Supplier<String> maker) {
		String known = this.made.get(word);
		if (known == null) {
			this.made.put(word, FAILED);
			known = maker.get();
			this.made.put(word, known);
		}
		if (known.equals(FAILED)) {
			throw new IllegalStateException("there is no " + word + ": an earlier test says why");
		}
		return known;
	}

	/** What a request of the owner's administrator made. */
	Api.Answer make(Call call) {
		return expect(owner(Role.ADMIN), call);
	}

	static Api.Answer expect(Api client, Call call) {
		Api.Answer answer = client.send(call);
		if (answer.status() / 100 != 2) {
			throw new IllegalStateException(call + " was answered with " + answer);
		}
		return answer;
	}

	String key() {
		return once("key", this::freshKey);
	}

	String freshKey() {
		return make(keyOrder()).text("id");
	}

	Call keyOrder() {
		return Call.post("/v1/keys",
				"{\"brands\":[\"%s\"],\"role\":\"viewer\",\"label\":\"%s\"}".formatted(brand(), fresh("key")));
	}

	String source() {
		return once("source", this::freshSource);
	}

	String freshSource() {
		return make(Call.post("/v1/sources", source(fresh("urn:owner:source")))).text("source");
	}

	static String source(String uri) {
		return "{\"source\":\"%s\",\"buckets\":[]}".formatted(uri);
	}

	String image() {
		return once("image", () -> make(order()).json().path("data").path(0).path("id").stringValue());
	}

	/** An order that no model is needed for. */
	Call order() {
		return Call.post("/v1/images/generations", """
				{"prompt": "on white", "model": "composite", "size": "256x256", "product_id": "%s"}"""
			.formatted(this.loop.product()));
	}

	String experimentName() {
		experiment();
		return "endpoint-experiment";
	}

	String experiment() {
		return once("experiment",
				() -> make(Call.post("/api/2.0/mlflow/experiments/create", "{\"name\":\"endpoint-experiment\"}"))
					.text("experiment_id"));
	}

	/** A run on MLflow's wire that has measured the metric {@code loss}. */
	String trackedRun() {
		return once("tracked run", () -> {
			String run = make(Call.post("/api/2.0/mlflow/runs/create",
					"{\"experiment_id\":\"%s\",\"start_time\":1}".formatted(experiment())))
				.json()
				.at("/run/info/run_id")
				.stringValue();
			make(Call.post("/api/2.0/mlflow/runs/log-metric",
					"{\"run_id\":\"%s\",\"key\":\"loss\",\"value\":0.5,\"timestamp\":1,\"step\":1}".formatted(run)));
			return run;
		});
	}

	/** The folder of the tracked run's artifacts, which holds {@code note.txt}. */
	String artifact() {
		return once("artifact", () -> {
			String root = make(Call.get("/api/2.0/mlflow/artifacts/list?run_id=" + trackedRun())).text("root_uri");
			String folder = root.substring("mlflow-artifacts:".length());
			make(Call.put("/api/2.0/mlflow-artifacts/artifacts" + folder + "/note.txt", "note"));
			return folder;
		});
	}

	/** The path of an artifact that nobody needs. */
	String freshArtifact() {
		String path = artifact() + "/" + fresh("note");
		make(Call.put("/api/2.0/mlflow-artifacts/artifacts" + path, "note"));
		return path;
	}

}
