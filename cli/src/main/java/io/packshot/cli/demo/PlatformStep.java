package io.packshot.cli.demo;

import io.packshot.cli.home.RunningPlatform;
import java.util.function.Consumer;
import java.util.function.Function;

/** Brings the platform up. */
final class PlatformStep implements Step {

	private final Function<Consumer<String>, RunningPlatform> start;

	/** Takes what starts a platform, or finds it, and tells lines of progress. */
	PlatformStep(Function<Consumer<String>, RunningPlatform> start) {
		this.start = start;
	}

	@Override
	public String name() {
		return "platform";
	}

	@Override
	public Result run(DemoRun run, ProgressLine progress) {
		RunningPlatform platform = this.start.apply(progress::update);
		run.platform(platform);
		return new Result("up, process " + platform.pid(), platform.gateway().toString());
	}

}
