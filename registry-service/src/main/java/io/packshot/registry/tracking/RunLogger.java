package io.packshot.registry.tracking;

import java.util.List;

import io.packshot.contract.id.BrandId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes runs, each call whole or not at all. */
@Component
final class RunLogger {

	/** A run's name is a tag as well, and either renames it. */
	private static final String NAME_TAG = "mlflow.runName";

	private static final int LENGTH_IN_NAME = 8;

	private final Experiments experiments;

	private final TrackedRuns runs;

	private final RunLogs logs;

	private final TransactionOperations transactions;

	RunLogger(Experiments experiments, TrackedRuns runs, RunLogs logs, TransactionOperations transactions) {
		this.experiments = experiments;
		this.runs = runs;
		this.logs = logs;
		this.transactions = transactions;
	}

	/** Starts a run in an experiment of the brand. */
	TrackedRun start(BrandId brand, String experiment, Beginning beginning) {
		String id = TrackedRuns.newId();
		return this.transactions.execute((status) -> {
			this.experiments.get(brand, experiment);
			String tagged = name(beginning.tags());
			String name = (beginning.name() != null) ? beginning.name() : tagged;
			if (name == null) {
				name = "run-" + id.substring(0, LENGTH_IN_NAME);
			}
			if (tagged != null && !tagged.equals(name)) {
				throw TrackingRefused.invalid("Both 'run_name' and the tag " + NAME_TAG + " name the run, and differ");
			}
			this.runs.add(brand, new TrackedRun(id, experiment, name, beginning.user(), RunStatus.RUNNING,
					beginning.startTime(), null));
			this.logs.setTags(id, beginning.tags());
			this.logs.setTags(id, List.of(new Entry(NAME_TAG, name)));
			return this.runs.get(brand, id);
		});
	}

	/** Changes what is given. */
	TrackedRun update(BrandId brand, String id, @Nullable RunStatus to, @Nullable Long endTime, @Nullable String name) {
		return this.transactions.execute((status) -> {
			this.runs.get(brand, id);
			this.runs.update(id, to, endTime, name);
			if (name != null) {
				this.logs.setTags(id, List.of(new Entry(NAME_TAG, name)));
			}
			return this.runs.get(brand, id);
		});
	}

	/** Logs what has been checked. */
	void log(BrandId brand, String id, List<Metric> metrics, List<Entry> params, List<Entry> tags) {
		this.transactions.executeWithoutResult((status) -> {
			this.runs.get(brand, id);
			this.logs.addMetrics(id, metrics);
			this.logs.addParams(id, params);
			this.logs.setTags(id, tags);
			String name = name(tags);
			if (name != null) {
				this.runs.update(id, null, null, name);
			}
		});
	}

	private static @Nullable String name(List<Entry> tags) {
		String name = null;
		for (Entry tag : tags) {
			if (NAME_TAG.equals(tag.key())) {
				name = tag.text();
			}
		}
		return name;
	}

	/**
	 * How a run begins.
	 *
	 * @param name what to call it; null where a tag or chance shall say
	 * @param user who starts it
	 * @param startTime milliseconds since 1970
	 * @param tags notes
	 */
	record Beginning(@Nullable String name, String user, long startTime, List<Entry> tags) {

	}

}
