package io.packshot.cli.demo;

import io.packshot.cli.client.ApiProblem;
import io.packshot.cli.client.GatewayUnreachable;
import io.packshot.cli.home.Home;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.ExitCode;
import io.packshot.cli.shell.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Runs the steps in order, shows each, and remembers what is done. */
final class Demo {

	private final Shell shell;

	private final DemoOptions options;

	private final Journal journal;

	private final DemoRun run;

	private final List<Step> plan;

	Demo(Shell shell, Home home, DemoOptions options, List<Step> plan) {
		this.shell = shell;
		this.options = options;
		this.journal = Journal.open(home, options);
		this.run = new DemoRun(shell, home, options, this.journal);
		this.plan = plan;
	}

	/** Whether an earlier call has done all, and its result is still there. */
	boolean isFinished() {
		return this.journal.state().finished() && Files.isRegularFile(new ResultFiles(this.options.out()).page());
	}

	/** Shows the result of an earlier call. */
	void show() {
		this.shell.out().println("This demo is finished. Its result:");
		print();
		this.shell.out()
			.println("To do it all again: " + this.shell.program() + " demo" + this.options.words() + " --fresh");
	}

	/** Starts over. */
	void restart() {
		this.journal.restart();
	}

	/** Does what is missing; fails with the step, the reason and the next command. */
	void run() {
		ProgressLine progress = new ProgressLine(this.shell, this.plan.size());
		for (int i = 0; i < this.plan.size(); i++) {
			run(i + 1, this.plan.get(i), progress);
		}
		this.journal.note(JournalState::asFinished);
		print();
	}

	/** What a finished demo tells scripts. */
	int exitCode() {
		return (this.journal.state().version() != null) ? ExitCode.OK : ExitCode.CANDIDATES_FAILED;
	}

	private void run(int number, Step step, ProgressLine progress) {
		long start = System.nanoTime();
		progress.begin(number, step.name());
		try {
			Step.Result result = step.run(this.run, progress);
			long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
			note(step.name(), millis, result);
			progress.done(result, millis);
		}
		catch (CommandFailed | ApiProblem | GatewayUnreachable ex) {
			progress.clear();
			throw failure(number, step, ex);
		}
	}

	private void note(String name, long millis, Step.Result result) {
		this.journal.note((state) -> {
			JournalState.Spent before = state.steps().getOrDefault(name, new JournalState.Spent(0, "", ""));
			return state.withStep(name,
					new JournalState.Spent(before.millis() + millis, result.figure(), result.url()));
		});
	}

	private CommandFailed failure(int number, Step step, RuntimeException cause) {
		if (cause instanceof CommandFailed known && known.next() != null) {
			return CommandFailed.because(where(number, step) + known.reason(), known).next(known.next());
		}
		String next = (cause instanceof ApiProblem) ? this.shell.program() + " logs, then " + again() : again();
		return CommandFailed.because(where(number, step) + cause.getMessage(), cause).next(next);
	}

	private String again() {
		return this.shell.program() + " demo" + this.options.words() + "   (goes on from here)";
	}

	private static String where(int number, Step step) {
		return "step " + number + " (" + step.name() + ") failed: ";
	}

	private void print() {
		JournalState state = this.journal.state();
		double seconds = state.steps().values().stream().mapToLong(JournalState.Spent::millis).sum() / 1000.0;
		ResultFiles files = new ResultFiles(this.options.out());
		this.shell.out()
			.printf(Locale.ROOT, "%n%d images in %.1f s.%n  page     %s%n  summary  %s%n", state.images().size(),
					seconds, files.page(), files.summary());
		if (state.version() == null) {
			printReports(state, files);
		}
	}

	private void printReports(JournalState state, ResultFiles files) {
		this.shell.out().println("No candidate passed the gate, so no version serves; the images above need none.");
		for (JournalState.Candidate candidate : state.candidates()) {
			this.shell.out().printf("  %s  %s: %s%n", candidate.run(), candidate.verdict(), candidate.reason());
			Path report = files.gateReport(candidate.run());
			if (Files.isRegularFile(report)) {
				this.shell.out().printf("    report  %s%n", report);
			}
		}
	}

}
