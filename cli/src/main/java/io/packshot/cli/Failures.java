package io.packshot.cli;

import io.packshot.cli.client.ApiProblem;
import io.packshot.cli.client.GatewayUnreachable;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.ExitCode;
import io.packshot.cli.shell.Shell;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns every exception into one clear line and an exit status. */
final class Failures implements IExecutionExceptionHandler {

	private final Shell shell;

	private final BooleanSupplier stacktrace;

	Failures(Shell shell, BooleanSupplier stacktrace) {
		this.shell = shell;
		this.stacktrace = stacktrace;
	}

	@Override
	public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
		String name = line.getCommandSpec().qualifiedName();
		this.shell.out().flush();
		this.shell.err().println(name + ": " + reason(failure));
		if (failure instanceof CommandFailed known && known.next() != null) {
			this.shell.err().println("next: " + known.next());
		}
		if (this.stacktrace.getAsBoolean()) {
			failure.printStackTrace(this.shell.err());
		}
		return (failure instanceof CommandFailed known) ? known.exitCode() : ExitCode.FAILED;
	}

	private String reason(Exception failure) {
		String message = String.valueOf(failure.getMessage());
		if (failure instanceof GatewayUnreachable) {
			return message + " (is it up? see " + this.shell.program() + " status)";
		}
		if (failure instanceof CommandFailed || failure instanceof ApiProblem) {
			return message;
		}
		String hint = this.stacktrace.getAsBoolean() ? "" : " (add --stacktrace for more)";
		return "unexpected " + failure.getClass().getSimpleName() + ": " + message + hint;
	}

}
