package io.packshot.registry.tracking;

import java.util.List;
import java.util.stream.IntStream;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.security.Role;
import io.packshot.registry.RunningRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mlflow.api.proto.Service;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowHttpException;
import org.mlflow.tracking.creds.BasicMlflowHostCreds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** The unmodified Java client of MLflow against the service. */
class MlflowClientIT {

	private static final long THEN = 1_795_219_200_000L;

	private final MlflowClient client = client(BrandId.create());

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void keepsExperiments() {
		String id = this.client.createExperiment("studio backdrops");

		assertThat(this.client.getExperiment(id).getName()).isEqualTo("studio backdrops");
		Service.Experiment experiment = this.client.getExperimentByName("studio backdrops").orElseThrow();
		assertThat(experiment.getExperimentId()).isEqualTo(id);
		assertThat(experiment.getLifecycleStage()).isEqualTo("active");
		assertThat(experiment.getCreationTime()).isPositive();
		assertThat(this.client.getExperimentByName("garden")).isEmpty();
		assertThatExceptionOfType(MlflowHttpException.class)
			.isThrownBy(() -> this.client.createExperiment("studio backdrops"))
			.satisfies((ex) -> {
				assertThat(ex.getStatusCode()).isEqualTo(400);
				assertThat(ex.getBodyMessage()).contains("RESOURCE_ALREADY_EXISTS");
			});
	}

	@Test
	void keepsARunFromItsBeginningToItsEnd() {
		String run = run();

		this.client.logParam(run, "optimizer", "adam");
		this.client.logMetric(run, "loss", 0.5, THEN, 1);
		this.client.logMetric(run, "loss", 0.25, THEN + 1, 2);
		this.client.setTag(run, "packshot.run", "run_1");
		this.client.setTerminated(run, Service.RunStatus.FINISHED, THEN + 9);

		Service.Run found = this.client.getRun(run);
		assertThat(found.getInfo().getRunId()).isEqualTo(run);
		assertThat(found.getInfo().getRunUuid()).isEqualTo(run);
		assertThat(found.getInfo().getStatus()).isEqualTo(Service.RunStatus.FINISHED);
		assertThat(found.getInfo().getEndTime()).isEqualTo(THEN + 9);
		assertThat(found.getInfo().getArtifactUri()).endsWith(run + "/artifacts");
		assertThat(found.getData().getParamsList()).extracting(Service.Param::getValue).containsExactly("adam");
		assertThat(found.getData().getMetricsList()).extracting(Service.Metric::getValue).containsExactly(0.25);
		assertThat(found.getData().getTagsList()).extracting(Service.RunTag::getKey)
			.contains("packshot.run", "mlflow.runName");
	}

	@Test
	void keepsABatchAndItsHistory() {
		String run = run();
		List<Service.Metric> metrics = IntStream.range(0, 1000).mapToObj((step) -> metric(step, 1.0 / step)).toList();
		List<Service.Param> params = IntStream.range(0, 100)
			.mapToObj((i) -> Service.Param.newBuilder().setKey("p" + i).setValue("\"quoted\", {and} é").build())
			.toList();

		this.client.logBatch(run, metrics, params, List.of());
		this.client.logBatch(run, metrics, params, List.of());

		List<Service.Metric> history = this.client.getMetricHistory(run, "loss");
		assertThat(history).hasSize(1000);
		assertThat(history.get(0).getValue()).isEqualTo(Double.POSITIVE_INFINITY);
		assertThat(history.get(999).getValue()).isCloseTo(1.0 / 999, within(0.0));
		assertThat(history).extracting(Service.Metric::getStep).isSorted();
		assertThat(this.client.getRun(run).getData().getParamsList()).hasSize(100)
			.allMatch((param) -> param.getValue().equals("\"quoted\", {and} é"));
		assertThat(this.client.getMetricHistory(run, "other")).isEmpty();
	}

	@Test
	void keepsValuesThatAreNoNumbers() {
		String run = run();
		for (double value : new double[] { Double.NaN, Double.NEGATIVE_INFINITY, -0.1, Double.MIN_VALUE }) {
			this.client.logMetric(run, "odd", value, THEN, 0);
		}

		assertThat(this.client.getMetricHistory(run, "odd")).extracting(Service.Metric::getValue)
			.containsExactly(Double.NEGATIVE_INFINITY, -0.1, Double.MIN_VALUE, Double.NaN);
	}

	@Test
	void knowsTheDefaultExperiment() {
		Service.RunInfo run = this.client.createRun();

		assertThat(run.getExperimentId()).isEqualTo("0");
		assertThat(this.client.getExperiment("0").getName()).isEqualTo("Default");
		assertThat(this.client.getExperimentByName("Default")).isPresent();
	}

	@Test
	void doesNotShowRunsOfOthers() {
		String run = run();
		try (MlflowClient other = client(BrandId.create())) {
			assertThatExceptionOfType(MlflowHttpException.class).isThrownBy(() -> other.getRun(run)).satisfies((ex) -> {
				assertThat(ex.getStatusCode()).isEqualTo(404);
				assertThat(ex.getBodyMessage()).contains("RESOURCE_DOES_NOT_EXIST");
			});
		}
	}

	private String run() {
		return this.client.createRun(this.client.createExperiment("e")).getRunId();
	}

	private static Service.Metric metric(int step, double value) {
		return Service.Metric.newBuilder()
			.setKey("loss")
			.setValue(value)
			.setTimestamp(THEN + step)
			.setStep(step)
			.build();
	}

	private static MlflowClient client(BrandId brand) {
		RunningRegistry registry = RunningRegistry.get();
		return new MlflowClient(new BasicMlflowHostCreds(registry.url(), registry.token(brand, Role.OPERATOR)));
	}

}
