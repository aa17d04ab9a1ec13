package io.packshot.e2e.endpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.packshot.contract.object.Digest;
import io.packshot.e2e.Call;

/** Photos, uploads, products, sources and datasets. */
final class IngestFixtures {

	private final Map<String, Fixture> fixtures = new HashMap<>();

	private final World world;

	private final Loop loop;

	private IngestFixtures(World world) {
		this.world = world;
		this.loop = world.loop();
	}

	static Map<String, Fixture> of(World world) {
		IngestFixtures all = new IngestFixtures(world);
		all.photos();
		all.uploads();
		all.sources();
		all.datasets();
		return all.fixtures;
	}

	private void photos() {
		this.fixtures.put("POST /v1/photos",
				Fixture.makes(Role.EDITOR, () -> Call.photo("endpoint-sent", this.loop.picture()),
						(answer) -> Call.get("/v1/photos/" + answer.text("id"))));
		this.fixtures.put("GET /v1/photos", Fixture.list(() -> Call.get("/v1/photos"), this.loop::photo));
		for (String part : List.of("", "/original", "/master", "/matte", "/foreground", "/thumbnail")) {
			read("/v1/photos/{id}" + part, () -> "/v1/photos/" + this.loop.photo() + part);
		}
		this.fixtures.put("GET /v1/products", Fixture.list(() -> Call.get("/v1/products"), this.loop::product));
		read("/v1/products/{id}", () -> "/v1/products/" + this.loop.product());
	}

	private void uploads() {
		this.fixtures.put("POST /v1/uploads",
				Fixture.makes(Role.EDITOR, this::announcement, (answer) -> completion(answer.text("id"))));
		this.fixtures.put("POST /v1/uploads/{id}/completion",
				Fixture.own(Role.EDITOR, () -> completion(this.world.once("upload", () -> {
					var upload = this.world.make(announcement()).json();
					this.world.owner(Role.EDITOR)
						.put(upload.path("url").stringValue(), upload.path("headers"), this.loop.picture());
					return upload.path("id").stringValue();
				}))));
	}

	private void sources() {
		this.fixtures.put("POST /v1/sources",
				Fixture.makes(Role.ADMIN,
						() -> Call.post("/v1/sources", World.source(this.world.fresh("urn:endpoint"))),
						(answer) -> Call.delete("/v1/sources/" + Call.encoded(answer.text("source")))));
		this.fixtures.put("GET /v1/sources", Fixture.list(() -> Call.get("/v1/sources"), this.world::source));
		this.fixtures.put("DELETE /v1/sources", Fixture.own(Role.ADMIN,
				() -> Call.delete("/v1/sources?source=" + Call.encoded(this.world.freshSource()))));
		this.fixtures.put("DELETE /v1/sources/{source}",
				Fixture.own(Role.ADMIN, () -> Call.delete("/v1/sources/" + Call.encoded(this.world.freshSource()))));
	}

	private void datasets() {
		this.fixtures.put("POST /v1/datasets",
				Fixture.makes(Role.EDITOR,
						() -> Call.post("/v1/datasets", "{\"name\":\"%s\"}".formatted(this.world.fresh("dataset"))),
						(answer) -> Call.get("/v1/datasets/" + answer.text("name"))));
		this.fixtures.put("GET /v1/datasets", Fixture.list(() -> Call.get("/v1/datasets"), this.loop::dataset));
		this.fixtures.put("POST /v1/datasets/{name}/commits",
				Fixture.own(Role.EDITOR, () -> Call.post(dataset() + "/commits", "{\"message\":\"again\"}")));
		this.fixtures.put("POST /v1/datasets/{name}/tags", Fixture.own(Role.EDITOR, this.loop::tagging));
		read("/v1/datasets/{name}", this::dataset);
		read("/v1/datasets/{name}/rows", () -> dataset() + "/rows?ref=" + this.loop.tag());
		read("/v1/datasets/{name}/commits", () -> dataset() + "/commits");
		read("/v1/datasets/{name}/commits/{id}", () -> dataset() + "/commits/" + this.loop.commit());
		read("/v1/datasets/{name}/tags", () -> dataset() + "/tags");
	}

	private void read(String path, Supplier<String> actual) {
		this.fixtures.put("GET " + path, Fixture.own(Role.VIEWER, () -> Call.get(actual.get())));
	}

	private String dataset() {
		return "/v1/datasets/" + this.loop.dataset();
	}

	private Call announcement() {
		byte[] file = this.loop.picture();
		return Call.post("/v1/uploads",
				"{\"mediaType\":\"image/png\",\"bytes\":%d,\"sha256\":\"%s\"}".formatted(file.length, Digest.of(file)));
	}

	private static Call completion(String upload) {
		return Call.post("/v1/uploads/" + upload + "/completion", "{}");
	}

}
