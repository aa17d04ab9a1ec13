package io.packshot.cli.shell;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A shell whose output a test can read. */
public final class CapturedShell {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final Shell shell;

	public CapturedShell(Path root, Map<String, String> environment) {
		this(root, environment, "", false);
	}

	public CapturedShell(Path root, Map<String, String> environment, String input, boolean interactive) {
		this.shell = new Shell(new HashMap<>(environment), root, new BufferedReader(new StringReader(input)),
				new PrintWriter(this.out, true), new PrintWriter(this.err, true), interactive);
	}

	public Shell shell() {
		return this.shell;
	}

	public String out() {
		return this.out.toString();
	}

	public String err() {
		return this.err.toString();
	}

}
