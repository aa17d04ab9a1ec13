package io.packshot.registry;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.security.Role;
import io.packshot.testkit.TestClient.Answer;
import io.packshot.testkit.TestClient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegistryApplicationIT {

	private final TestClient viewer = RunningRegistry.get().as(BrandId.create(), Role.VIEWER);

	@Test
	void isReadyAndDescribesItsApi() {
		assertThat(this.viewer.get("/actuator/health/readiness").text("status")).isEqualTo("UP");
		Answer description = this.viewer.get("/v3/api-docs");
		assertThat(description.text("openapi")).startsWith("3.1");
		assertThat(description.body().path("paths").propertyNames()).contains("/v1/versions", "/v1/versions/{id}",
				"/v1/registry/models/{name}/history", "/v1/rollouts/{model}/rollback", "/v1/lineage/{version}",
				"/api/2.0/mlflow/runs/log-batch");
	}

}
