package io.packshot.cli.demo;

import io.packshot.cli.home.Home;
import io.packshot.cli.home.RunningPlatform;
import io.packshot.cli.process.PlatformStarter;
import io.packshot.cli.process.PlatformStopper;
import io.packshot.cli.process.PortRange;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.Interruption;
import io.packshot.cli.shell.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the main job from end to end. */
@Command(name = "demo",
		description = "Shows the main job: starts the platform or finds it up, sends product photos, trains a model, follows it through the gate to its rollout, and makes images of every product. "
				+ "Interrupted and started again, it goes on from where it was.",
		footer = { "%nExamples:", "  packshot demo --quick                      6 sample products at 512 px",
				"  packshot demo                              12 sample products at 1024 px",
				"  packshot demo --products photos/           your own: one picture per product, named after it",
				"  packshot demo --quick --fresh              all over again",
				"%nExit status: 0 done, 1 a step failed, 2 wrong use, 3 three candidates failed the gate." })
public final class DemoCommand implements Callable<Integer> {

	private final Shell shell;

	@Option(names = "--photos", paramLabel = "DIR",
			description = "Pictures in the brand's style; file names are product ids.")
	private @Nullable Path photos;

	@Option(names = "--products", paramLabel = "DIR",
			description = "Pictures of the products to show; file names are product ids. Default: the sample catalog.")
	private @Nullable Path products;

	@Option(names = "--quick", description = "Fewer and smaller pictures.")
	private boolean quick;

	@Option(names = "--out", paramLabel = "DIR", defaultValue = "packshot-out",
			description = "Where the result goes. Default: ${DEFAULT-VALUE}.")
	private Path out = Path.of("packshot-out");

	@Option(names = "--fresh", description = "Starts over, even if an earlier call has finished or was interrupted.")
	private boolean fresh;

	@Option(names = "--keep", description = "Leaves the platform up even where CI=true.")
	private boolean keep;

	/** The command in the given surroundings. */
	public DemoCommand(Shell shell) {
		this.shell = shell;
	}

	@Override
	@SuppressWarnings("try")
	public Integer call() {
		Home home = Home.of(this.shell);
		DemoOptions options = new DemoOptions(absolute(this.photos), absolute(this.products), this.quick,
				this.out.toAbsolutePath().normalize());
		AtomicBoolean started = new AtomicBoolean();
		Demo demo = new Demo(this.shell, home, options,
				DemoPlan.of(DemoPlan.Outside.real((progress) -> start(home, started, progress))));
		if (this.fresh) {
			demo.restart();
		}
		if (demo.isFinished()) {
			demo.show();
			return demo.exitCode();
		}
		try (Interruption interruption = Interruption.runs(() -> interrupted(home, started.get()))) {
			demo.run();
		}
		finally {
			if (this.shell.unattended() && !this.keep) {
				stop(home);
			}
		}
		if (!this.shell.unattended() || this.keep) {
			this.shell.out().println("The platform stays up; stop it with: " + this.shell.program() + " down");
		}
		return demo.exitCode();
	}

	private RunningPlatform start(Home home, AtomicBoolean started, Consumer<String> progress) {
		PlatformStarter.Outcome outcome = new PlatformStarter(this.shell, home, progress)
			.start(PortRange.base(this.shell, null));
		started.set(outcome.started());
		return outcome.platform();
	}

	private void interrupted(Home home, boolean startedHere) {
		this.shell.out().println();
		if ((startedHere || this.shell.unattended()) && !this.keep) {
			stop(home);
		}
		this.shell.out().println("Interrupted; the same command goes on from here.");
		this.shell.out().flush();
	}

	private void stop(Home home) {
		PlatformStopper.Outcome outcome = new PlatformStopper(home).stop();
		if (outcome == PlatformStopper.Outcome.STILL_RUNNING) {
			this.shell.err().println("The platform was asked to end and still runs after 30 s; see " + home.logFile());
		}
		else if (outcome == PlatformStopper.Outcome.STOPPED) {
			this.shell.out().println("The platform is down.");
		}
	}

	private static @Nullable Path absolute(@Nullable Path folder) {
		if (folder == null) {
			return null;
		}
		if (!Files.isDirectory(folder)) {
			throw CommandFailed.usage(folder + " is no folder");
		}
		return folder.toAbsolutePath().normalize();
	}

}
