package io.packshot.cli.shell;

/** The exit statuses that scripts may rely on. */
public final class ExitCode {

	/** All went well. */
	public static final int OK = 0;

	/** The command was understood and failed. */
	public static final int FAILED = 1;

	/** The command line makes no sense. */
	public static final int USAGE = 2;

	/** Three candidates in a row failed the gate. */
	public static final int CANDIDATES_FAILED = 3;

	private ExitCode() {
	}

}
