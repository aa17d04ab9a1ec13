package io.packshot.e2e.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.packshot.e2e.Call;
import io.packshot.e2e.Photos;
import io.packshot.renderer.ProductFamily;
import tools.jackson.databind.JsonNode;

import static org.awaitility.Awaitility.await;

/**
 * The owner's way from photos to versions: a real dataset, a real run with the smallest
 * recipe and its real gate. Only passes are told by the test, since no run of seconds
 * passes.
 */
final class Loop {

	/** On a machine where much else goes on. */
	private static final Duration LONG = Duration.ofMinutes(8);

	private static final String DATASET = "style";

	/** Slim ones, so that enough of the backdrop is left to learn from. */
	private static final List<ProductFamily> FAMILIES = List.of(ProductFamily.BOTTLE, ProductFamily.LAMP,
			ProductFamily.SHOE, ProductFamily.VASE, ProductFamily.MUG);

	private static final List<Long> SEEDS = List.of(70L, 71L);

	private static final int SIDE = 384;

	private static final List<String> ENDS = List.of("completed", "failed");

	private final World world;

	private final GateTeller gates;

	Loop(World world) {
		this.world = world;
		this.gates = new GateTeller(world.platform().kafka());
		// The slowest is begun first.
		run();
	}

	String product() {
		return product(FAMILIES.get(0), SEEDS.get(0));
	}

	/** A picture that the owner has sent. */
	byte[] picture() {
		return Photos.of(FAMILIES.get(0), SEEDS.get(0), SIDE);
	}

	/** The accepted photo of {@link #product}. */
	String photo() {
		return this.world.once("photo", () -> {
			for (ProductFamily family : FAMILIES) {
				for (long seed : SEEDS) {
					this.world.make(Call.photo(product(family, seed), Photos.of(family, seed, SIDE)));
				}
			}
			await().atMost(LONG)
				.until(() -> list("/v1/photos?state=accepted").size() == FAMILIES.size() * SEEDS.size());
			return list("/v1/photos?product=" + product()).path(0).path("id").stringValue();
		});
	}

	String dataset() {
		return this.world.once("dataset", () -> {
			this.world.make(Call.post("/v1/datasets", "{\"name\":\"%s\"}".formatted(DATASET)));
			return DATASET;
		});
	}

	String commit() {
		return this.world.once("commit", () -> {
			photo();
			return this.world.make(Call.post("/v1/datasets/" + dataset() + "/commits", "{\"message\":\"first\"}"))
				.text("commit");
		});
	}

	String tag() {
		return this.world.once("tag", () -> this.world.make(tagging()).text("name"));
	}

	Call tagging() {
		return Call.post("/v1/datasets/" + dataset() + "/tags",
				"{\"name\":\"v1\",\"commit\":\"%s\"}".formatted(commit()));
	}

	/** A run, not necessarily at its end. */
	String run() {
		return this.world.once("run", () -> this.world.make(ordering()).text("id"));
	}

	/** The last that a gate may ask for, so that a fail leads to no other one. */
	Call ordering() {
		return Call.post("/v1/runs", """
				{"model": "studio", "dataset": "%s", "commit": "%s", "profile": "cpu-smoke", "retryOf": 2}"""
			.formatted(dataset(), commit()));
	}

	Call cancelling(String run) {
		return Call.post("/v1/runs/" + run + "/cancellation", "{}");
	}

	/** Nothing is to train for nothing. */
	void cancelOthers() {
		for (String state : List.of("queued", "running")) {
			for (JsonNode run : list("/v1/runs?state=" + state)) {
				String id = run.path("id").stringValue();
				if (!id.equals(run())) {
					this.world.make(cancelling(id));
				}
			}
		}
	}

	JsonNode completedRun() {
		String path = "/v1/runs/" + run();
		this.world.once("end of the run", () -> await().atMost(LONG)
			.until(() -> this.world.owner(Role.VIEWER).get(path).text("state"), ENDS::contains));
		JsonNode run = this.world.make(Call.get(path)).json();
		if (!run.has("weights")) {
			throw new IllegalStateException("the run failed: " + run);
		}
		return run;
	}

	/** The run whose gate has decided. */
	String judged() {
		return this.world.once("gate", () -> {
			String run = completedRun().path("id").stringValue();
			await().atMost(LONG)
				.until(() -> this.world.owner(Role.VIEWER).get("/v1/gates/" + run).toString().contains("\"decided\""));
			return run;
		});
	}

	/** A model's first version, which served at first. */
	String version(String model) {
		return this.world.once("version of " + model, () -> {
			String version = version(model, Instant.now());
			await().atMost(LONG)
				.until(() -> this.world.owner(Role.VIEWER).get("/v1/models").toString().contains(version));
			return version;
		});
	}

	/** Another version of a model, decided before that one, so that it does not serve. */
	String freshVersion(String model) {
		version(model);
		return version(model, Instant.now().minus(Duration.ofDays(1)));
	}

	private String version(String model, Instant decided) {
		String run = this.gates.tellPass(model, completedRun(), this.world.brand(), decided);
		return await().atMost(LONG).until(() -> find(model, run), (version) -> !version.isEmpty());
	}

	private String find(String model, String run) {
		for (JsonNode version : list("/v1/versions?model=" + Call.encoded(model))) {
			if (version.at("/lineage/run").stringValue().equals(run)) {
				return version.path("id").stringValue();
			}
		}
		return "";
	}

	private JsonNode list(String path) {
		return this.world.owner(Role.VIEWER).get(path).json().path("items");
	}

	private static String product(ProductFamily family, long seed) {
		return "endpoint-" + family.name().toLowerCase(Locale.ROOT) + "-" + seed;
	}

}
