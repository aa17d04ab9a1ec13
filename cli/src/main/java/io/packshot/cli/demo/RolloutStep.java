package io.packshot.cli.demo;

import io.packshot.cli.client.Reply;
import io.packshot.cli.shell.Pause;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Waits until the version serves: the registry rolls it out, inference loads it. */
final class RolloutStep implements Step {

	/** The name that orders give the version that serves. */
	static final String MODEL = RunStep.MODEL + "@champion";

	private static final String PATH = "/v1/rollouts/" + RunStep.MODEL;

	private static final Duration POLL = Duration.ofMillis(250);

	private final Duration patience;

	/** Gives up after that long. */
	RolloutStep(Duration patience) {
		this.patience = patience;
	}

	@Override
	public String name() {
		return "rollout";
	}

	@Override
	public Result run(DemoRun run, ProgressLine progress) {
		@Nullable String version = run.journal().state().version();
		if (version == null) {
			return new Result("none: no version", run.url("/v1/rollouts"));
		}
		JsonNode rollout = Pause.until(this.patience, POLL, () -> serving(run, version),
				"the version " + version + " is registered and does not serve yet");
		return new Result(rollout.path("percent").asInt(0) + " % to version " + rollout.path("number").asInt(0),
				run.url(PATH));
	}

	/** The rollout, once registry and inference agree about it. */
	private static Optional<JsonNode> serving(DemoRun run, String version) {
		Optional<JsonNode> rollout = naming(run, PATH, version);
		return naming(run, "/v1/models/" + MODEL, version).isPresent() ? rollout : Optional.empty();
	}

	private static Optional<JsonNode> naming(DemoRun run, String path, String version) {
		return run.editor()
			.find(path)
			.map(Reply::json)
			.filter((found) -> version.equals(found.path("version").asString("")));
	}

}
