package io.packshot.gateway.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OwnerTests {

	/** The table of the architecture, written down a second time. */
	private static final Map<String, String> TABLE = Map.of("ingest",
			"/v1/photos /v1/uploads /v1/products /v1/datasets /v1/feedback /v1/sources", "training",
			"/v1/runs /v1/recipes /v1/tunings /v1/schedules", "evaluation", "/v1/gates /v1/benchmarks /v1/reviews",
			"registry",
			"/v1/registry /v1/pipelines /v1/versions /v1/rollouts /v1/approvals /v1/lineage /api/2.0 /ajax-api /version",
			"inference",
			"/v1/images /v1/models /v1/templates /v1/operations /v1/channels /v1/files /v1/batches /v1/candidates /v2",
			"monitoring", "/v1/signals /v1/costs /v1/alerts /v1/kpis");

	private static final List<String> GATEWAY = List.of("/v1/brands", "/v1/users", "/v1/keys", "/v1/tokens",
			"/v1/audit", "/.well-known", "/session", "/assets", "/actuator", "/v3/api-docs");

	@Test
	void givesEveryPrefixOfTheTableItsOwner() {
		TABLE.forEach((owner, prefixes) -> {
			for (String prefix : prefixes.split(" ")) {
				assertThat(Owner.find(prefix)).as(prefix).map(Owner::label).hasValue(owner);
				assertThat(Owner.find(prefix + "/below/it")).as(prefix).map(Owner::label).hasValue(owner);
			}
		});
		assertThat(Owner.values()).extracting(Owner::label).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
	}

	@Test
	void givesNoPathTwoOwners() {
		List<String> all = new ArrayList<>(GATEWAY);
		Arrays.stream(Owner.values()).forEach((owner) -> all.addAll(owner.prefixes()));
		for (String one : all) {
			for (String other : all) {
				assertThat(one.equals(other) || !(one + "/").startsWith(other + "/")).as(one + " below " + other)
					.isTrue();
			}
		}
		assertThat(all).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/v1/keys", "/v1/brands/x", "/v1/photosy", "/v1", "/v3/api-docs", "/versions", "/api" })
	void leavesOtherPathsToTheGateway(String path) {
		assertThat(Owner.find(path)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/v1/photos/pho_1/original,INGEST", "/v2/health/live,INFERENCE", "/api/2.0/mlflow/runs,REGISTRY" })
	void ownsWhatLiesBelow(String path, Owner owner) {
		assertThat(Owner.find(path)).hasValue(owner);
	}

}
