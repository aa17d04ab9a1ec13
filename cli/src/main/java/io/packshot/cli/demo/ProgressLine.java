package io.packshot.cli.demo;

import io.packshot.cli.shell.Shell;
import java.util.Locale;

/** Shows how the demo goes: one line for each step, in motion on a terminal. */
final class ProgressLine {

	private static final int WIDTH = 78;

	private final Shell shell;

	private final int steps;

	private String label = "";

	ProgressLine(Shell shell, int steps) {
		this.shell = shell;
		this.steps = steps;
	}

	void begin(int number, String name) {
		this.label = String.format(Locale.ROOT, "[%2d/%d] %-9s", number, this.steps, name);
		update("...");
	}

	/** Shows how far the step is; does nothing where nobody watches. */
	void update(String text) {
		if (this.shell.interactive()) {
			String line = this.label + " " + text;
			this.shell.out().print("\r" + padded(line.substring(0, Math.min(line.length(), WIDTH))));
			this.shell.out().flush();
		}
	}

	void done(Step.Result result, long millis) {
		clear();
		this.shell.out()
			.printf(Locale.ROOT, "%s %-46s %6.1f s  %s%n", this.label, result.figure(), millis / 1000.0, result.url());
		this.shell.out().flush();
	}

	/** A line below the step's own, for example a photo that was refused. */
	void note(String text) {
		clear();
		this.shell.out().println("        " + text);
	}

	void clear() {
		if (this.shell.interactive()) {
			this.shell.out().print("\r" + padded("") + "\r");
			this.shell.out().flush();
		}
	}

	private static String padded(String text) {
		return text + " ".repeat(Math.max(0, WIDTH - text.length()));
	}

}
