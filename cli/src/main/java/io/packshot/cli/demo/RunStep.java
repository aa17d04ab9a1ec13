package io.packshot.cli.demo;

import io.packshot.cli.client.Gateway;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.Pause;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Trains a model on the commit and waits for its candidate. Images that need no model are
 * made without one as well.
 */
final class RunStep implements Step {

	/** The line of versions that the demo's candidates want to join. */
	static final String MODEL = "studio";

	private static final String PATH = "/v1/runs";

	private static final long SEED = 7;

	private static final Duration POLL = Duration.ofMillis(500);

	private final Duration patience;

	/** Gives up when a run makes no progress for that long. */
	RunStep(Duration patience) {
		this.patience = patience;
	}

	@Override
	public String name() {
		return "run";
	}

	@Override
	public Result run(DemoRun run, ProgressLine progress) {
		String id = find(run);
		JsonNode now = watch(run, id, progress);
		if (!isCompleted(now)) {
			progress.note(now.path("detail").asString("The run ended as " + now.path("state").asString("") + "."));
			return new Result("no candidate: " + now.path("reason").asString("cancelled"), run.url(PATH + "/" + id));
		}
		String figure = String.format(Locale.ROOT, "%s, %d clean plates, %.0f s, loss %.4f",
				now.path("profile").asString(""), now.path("report").path("plates").asLong(0),
				now.path("report").path("seconds").asDouble(0), now.path("loss").asDouble(0));
		return new Result(figure, run.url(PATH + "/" + id));
	}

	/** Whether a finished run gave a candidate. */
	static boolean isCompleted(JsonNode run) {
		return "completed".equals(run.path("state").asString(""));
	}

	private static String find(DemoRun run) {
		JournalState state = run.journal().state();
		if (!state.candidates().isEmpty()) {
			return state.candidates().get(0).run();
		}
		JournalState.@Nullable Dataset dataset = state.dataset();
		if (dataset == null) {
			throw new IllegalStateException("there is no commit to train on");
		}
		Map<String, Object> wish = new LinkedHashMap<>();
		wish.put("model", MODEL);
		wish.put("dataset", dataset.name());
		wish.put("commit", dataset.commit());
		wish.put("profile", run.options().quick() ? "cpu-smoke" : "cpu-quick");
		wish.put("seed", SEED);
		String id = run.editor()
			.post(PATH, wish, run.journal().requestKey("run-" + dataset.commit()))
			.json()
			.path("id")
			.asString();
		run.journal().note((journal) -> journal.withRun(id));
		return id;
	}

	/** Waits until a run has ended, whichever way. */
	JsonNode watch(DemoRun run, String id, ProgressLine progress) {
		Gateway editor = run.editor();
		double share = -1;
		long lastChange = System.nanoTime();
		while (true) {
			JsonNode now = editor.get(PATH + "/" + id).json();
			String state = now.path("state").asString("");
			if (!"queued".equals(state) && !"running".equals(state)) {
				return now;
			}
			progress.update(said(now, state));
			if (now.path("progress").asDouble(0) != share) {
				share = now.path("progress").asDouble(0);
				lastChange = System.nanoTime();
			}
			else if (System.nanoTime() - lastChange > this.patience.toNanos()) {
				throw CommandFailed.because("the run " + id + " makes no progress");
			}
			Pause.of(POLL);
		}
	}

	private static String said(JsonNode now, String state) {
		if ("queued".equals(state)) {
			return state;
		}
		return String.format(Locale.ROOT, "%s %.0f %%, step %d of %d, %d s to go",
				now.path("phase").asString("running"), 100 * now.path("progress").asDouble(0),
				now.path("step").asLong(0), now.path("steps").asLong(0), now.path("etaSeconds").asLong(0));
	}

}
