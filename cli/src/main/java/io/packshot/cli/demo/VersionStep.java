package io.packshot.cli.demo;

import io.packshot.cli.shell.Pause;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Waits until the candidate that passed is a version. */
final class VersionStep implements Step {

	private static final String PATH = "/v1/versions";

	private static final Duration POLL = Duration.ofMillis(250);

	private final Duration patience;

	/** Gives up after that long. */
	VersionStep(Duration patience) {
		this.patience = patience;
	}

	@Override
	public String name() {
		return "version";
	}

	@Override
	public Result run(DemoRun run, ProgressLine progress) {
		JournalState.@Nullable Candidate candidate = run.journal().state().candidate();
		if (candidate == null || !candidate.passed()) {
			return new Result("none: no candidate passed", run.url(PATH));
		}
		JsonNode version = await(run, candidate.run());
		String id = version.path("id").asString();
		run.journal().note((state) -> state.withVersion(id));
		return new Result(RunStep.MODEL + " version " + version.path("number").asInt(0) + " of " + candidate.run(),
				run.url(PATH + "/" + id));
	}

	private JsonNode await(DemoRun run, String id) {
		return Pause.until(this.patience, POLL, () -> find(run, id),
				"the candidate of " + id + " passed the gate and is no version yet");
	}

	private static Optional<JsonNode> find(DemoRun run, String id) {
		return run.editor()
			.list(PATH + "?model=" + RunStep.MODEL)
			.stream()
			.filter((one) -> id.equals(one.path("lineage").path("run").asString("")))
			.findFirst();
	}

}
