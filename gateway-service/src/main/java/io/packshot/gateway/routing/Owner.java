package io.packshot.gateway.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which service owns which path prefixes. A prefix stands for its own path and for
 * everything below it.
 */
enum Owner {

	INGEST(v1("photos", "uploads", "products", "datasets", "feedback", "sources")),

	TRAINING(v1("runs", "recipes", "tunings", "schedules")),

	EVALUATION(v1("gates", "benchmarks", "reviews")),

	REGISTRY(Stream
		.concat(v1("registry", "pipelines", "versions", "rollouts", "approvals", "lineage").stream(),
				Stream.of("/api/2.0", "/ajax-api", "/version"))
		.toList()),

	INFERENCE(Stream
		.concat(v1("images", "models", "templates", "operations", "channels", "files", "batches", "candidates")
			.stream(), Stream.of("/v2"))
		.toList()),

	MONITORING(v1("signals", "costs", "alerts", "kpis"));

	@SuppressWarnings("ImmutableEnumChecker") // the lists come from toList()
	private final List<String> prefixes;

	Owner(List<String> prefixes) {
		this.prefixes = prefixes;
	}

	/** The service's word. */
	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	List<String> prefixes() {
		return this.prefixes;
	}

	/** The service behind a path, if it is not the gateway itself. */
	static Optional<Owner> find(String path) {
		return Arrays.stream(values()).filter((owner) -> owner.owns(path)).findFirst();
	}

	private boolean owns(String path) {
		return this.prefixes.stream().anyMatch((prefix) -> path.equals(prefix) || path.startsWith(prefix + "/"));
	}

	private static List<String> v1(String... words) {
		return Arrays.stream(words).map((word) -> "/v1/" + word).toList();
	}

}
