package io.packshot.e2e.endpoint;

import java.util.HashMap;
import java.util.Map;

import io.packshot.e2e.Call;

/** Brands, keys and tokens. */
final class GatewayFixtures {

	private GatewayFixtures() {
	}

	static Map<String, Fixture> of(World world) {
		Map<String, Fixture> fixtures = new HashMap<>();
		fixtures.put("POST /v1/tokens",
				Fixture.own(Role.VIEWER, () -> Call.post("/v1/tokens", "{\"brand\":\"%s\"}".formatted(world.brand()))));
		fixtures.put("GET /.well-known/jwks.json", Fixture.open(() -> Call.get("/.well-known/jwks.json")));
		fixtures.put("GET /v1/brands", Fixture.list(() -> Call.get("/v1/brands"), world::brand));
		fixtures.put("GET /v1/brands/{id}", Fixture.own(Role.VIEWER, () -> Call.get("/v1/brands/" + world.brand())));
		fixtures.put("POST /v1/brands", Fixture.platform(() -> Call.post("/v1/brands",
				"{\"slug\":\"%s\",\"name\":\"Brand\"}".formatted(world.fresh("endpoint-brand")))));
		fixtures.put("GET /v1/keys", Fixture.list(Role.ADMIN, () -> Call.get("/v1/keys"), world::key));
		fixtures.put("POST /v1/keys", Fixture.own(Role.ADMIN, world::keyOrder));
		fixtures.put("DELETE /v1/keys/{id}",
				Fixture.own(Role.ADMIN, () -> Call.delete("/v1/keys/" + world.freshKey())));
		return fixtures;
	}

}
