package io.packshot.cli.demo;

import io.packshot.cli.client.Reply;
import io.packshot.cli.shell.CommandFailed;
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
		long end = System.nanoTime() + this.patience.toNanos();
		while (!serves(run, version)) {
			if (System.nanoTime() > end) {
				throw CommandFailed.because("the version " + version + " is registered and does not serve yet");
			}
			Pause.of(POLL);
		}
		JsonNode rollout = run.editor().get(PATH).json();
		return new Result(rollout.path("percent").asInt(0) + " % to version " + rollout.path("number").asInt(0),
				run.url(PATH));
	}

	private static boolean serves(DemoRun run, String version) {
		Optional<Reply> rollout = run.editor().find(PATH);
		return rollout.isPresent() && version.equals(rollout.get().json().path("version").asString(""))
				&& run.editor()
					.find("/v1/models/" + MODEL)
					.filter((model) -> version.equals(model.json().path("version").asString("")))
					.isPresent();
	}

}
