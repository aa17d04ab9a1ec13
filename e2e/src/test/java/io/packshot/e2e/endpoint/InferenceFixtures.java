package io.packshot.e2e.endpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.packshot.contract.id.RunId;
import io.packshot.e2e.Call;

/** Images, models, templates and candidates. */
final class InferenceFixtures {

	/** OpenAI's path of one model with a slash in its name needs such a one. */
	private static final String GROUPED_MODEL = "endpoint/studio";

	/** The same digest is nothing among another brand's objects. */
	private static final int UNPROCESSABLE = 422;

	private final Map<String, Fixture> fixtures = new HashMap<>();

	private final String candidate = RunId.create().value();

	private final World world;

	private InferenceFixtures(World world) {
		this.world = world;
	}

	static Map<String, Fixture> of(World world) {
		InferenceFixtures all = new InferenceFixtures(world);
		all.images();
		all.models();
		all.candidates();
		return all.fixtures;
	}

	private void images() {
		this.fixtures.put("POST /v1/images/generations", Fixture.own(Role.EDITOR, this.world::order));
		this.fixtures.put("GET /v1/images", Fixture.list(() -> Call.get("/v1/images"), this.world::image));
		for (String part : List.of("", "/proof", "/file", "/provenance")) {
			read("/v1/images/{id}" + part, () -> "/v1/images/" + this.world.image() + part);
		}
	}

	private void models() {
		this.fixtures.put("GET /v1/templates", Fixture.shared(() -> Call.get("/v1/templates")));
		this.fixtures.put("GET /v1/operations", Fixture.shared(() -> Call.get("/v1/operations")));
		this.fixtures.put("GET /v1/models",
				Fixture.list(() -> Call.get("/v1/models"), () -> this.world.loop().version(GROUPED_MODEL)));
		read("/v1/models/{id}", () -> champion("studio"));
		read("/v1/models/{group}/{id}", () -> champion(GROUPED_MODEL));
	}

	private void candidates() {
		this.fixtures.put("POST /v1/candidates", Fixture.service(this::load, UNPROCESSABLE));
		this.fixtures.put("POST /v1/candidates/{run}/plates",
				Fixture.service(() -> Call.post(held() + "/plates", "{\"prompt\":\"mug\",\"seed\":1,\"size\":64}")));
		this.fixtures.put("POST /v1/candidates/{run}/images", Fixture.service(() -> Call.post(held() + "/images", """
				{"product": "%s", "prompt": "mug", "seed": 1, "width": 64, "height": 64}"""
			.formatted(this.world.loop().product()))));
		this.fixtures.put("DELETE /v1/candidates/{run}", Fixture.service(() -> Call.delete(held())));
	}

	private Call load() {
		// The gate has candidates of its own, and few are held at once.
		this.world.loop().judged();
		return Call.post("/v1/candidates", "{\"run\":\"%s\",\"model\":\"studio\",\"weights\":%s}"
			.formatted(this.candidate, this.world.loop().completedRun().path("weights")));
	}

	private String held() {
		World.expect(this.world.service(this.world.brand()), load());
		return "/v1/candidates/" + this.candidate;
	}

	private String champion(String model) {
		this.world.loop().version(model);
		return "/v1/models/" + model + "@champion";
	}

	private void read(String path, Supplier<String> actual) {
		this.fixtures.put("GET " + path, Fixture.own(Role.VIEWER, () -> Call.get(actual.get())));
	}

}
