package io.packshot.training.tracking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.neighbour.NeighbourRefused;
import io.packshot.platform.neighbour.Neighbours;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.training.run.Run;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** The registry's tracking server: MLflow REST API 2.0 behind the gateway. */
@Component
final class MlflowRegistry {

	private static final String ROOT = "/api/2.0/mlflow/";

	private static final String PROXY = "/api/2.0/mlflow-artifacts/artifacts";

	/** Of one log-batch call. */
	private static final int MOST_METRICS = 1000;

	private final Neighbours neighbours;

	private final ObjectStore objects;

	MlflowRegistry(Neighbours neighbours, ObjectStore objects) {
		this.neighbours = neighbours;
		this.objects = objects;
	}

	/**
	 * Makes a run there, and its experiment where that is missing; returns the run's
	 * name.
	 */
	String create(Run run) {
		MlflowRun told = new MlflowRun(run);
		JsonNode answer = this.neighbours.ask(run.brand(), ROOT + "runs/create",
				told.creation(experiment(run.brand(), told.experiment())));
		return answer.path("run").path("info").path("run_id").asString("");
	}

	/**
	 * Logs parameters, metrics and the sample sheet, and closes the run; doing it again
	 * changes nothing.
	 */
	void finish(Run run, String name) {
		MlflowRun told = new MlflowRun(run);
		List<Map<String, Object>> metrics = told.metrics();
		this.neighbours.ask(run.brand(), ROOT + "runs/log-batch",
				Map.of("run_id", name, "metrics", metrics.subList(0, Math.min(MOST_METRICS, metrics.size())), "params",
						told.params(), "tags", List.of()));
		ObjectRef samples = run.end().samples();
		if (samples != null) {
			this.neighbours.put(run.brand(), artifacts(run.brand(), name) + "/samples.png",
					this.objects.get(run.brand(), samples), samples.mediaType());
		}
		this.neighbours.ask(run.brand(), ROOT + "runs/update", told.update(name));
	}

	/** Where the registry's proxy takes a run's files. */
	private String artifacts(BrandId brand, String name) {
		String uri = this.neighbours.get(brand, ROOT + "runs/get?run_id=" + name)
			.path("run")
			.path("info")
			.path("artifact_uri")
			.asString("");
		return PROXY + uri.substring(uri.indexOf(':') + 1);
	}

	private String experiment(BrandId brand, String name) {
		try {
			return find(brand, name);
		}
		catch (NeighbourRefused ex) {
			if (!ex.isNotFound()) {
				throw ex;
			}
		}
		try {
			return this.neighbours.ask(brand, ROOT + "experiments/create", Map.of("name", name))
				.path("experiment_id")
				.asString("");
		}
		catch (NeighbourRefused ex) {
			// Somebody was faster.
			if (ex.text("error_code").equals("RESOURCE_ALREADY_EXISTS")) {
				return find(brand, name);
			}
			throw ex;
		}
	}

	private String find(BrandId brand, String name) {
		return this.neighbours
			.get(brand,
					ROOT + "experiments/get-by-name?experiment_name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
			.path("experiment")
			.path("experiment_id")
			.asString("");
	}

}
