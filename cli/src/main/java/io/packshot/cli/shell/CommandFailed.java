package io.packshot.cli.shell;

import org.jspecify.annotations.Nullable;

/** A command could not do what it was asked; carries what a person needs to go on. */
public final class CommandFailed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int exitCode;

	private final @Nullable String next;

	private CommandFailed(int exitCode, String message, @Nullable String next, @Nullable Throwable cause) {
		super(message, cause);
		this.exitCode = exitCode;
		this.next = next;
	}

	/** A failure with the reason in one line. */
	public static CommandFailed because(String reason) {
		return new CommandFailed(ExitCode.FAILED, reason, null, null);
	}

	/** A failure that another exception explains further. */
	public static CommandFailed because(String reason, Throwable cause) {
		return new CommandFailed(ExitCode.FAILED, reason, null, cause);
	}

	/** A wrong use of the command. */
	public static CommandFailed usage(String reason) {
		return new CommandFailed(ExitCode.USAGE, reason, null, null);
	}

	/** The same failure with the command to type next. */
	public CommandFailed next(String command) {
		CommandFailed failure = new CommandFailed(this.exitCode, reason(), command, getCause());
		failure.setStackTrace(getStackTrace());
		return failure;
	}

	/** The reason in one line. */
	public String reason() {
		String message = getMessage();
		return (message != null) ? message : "no reason given";
	}

	/** What to type next, if that is known. */
	public @Nullable String next() {
		return this.next;
	}

	/** One of {@link ExitCode}. */
	public int exitCode() {
		return this.exitCode;
	}

}
