package io.packshot.cli.process;

import io.packshot.cli.home.Home;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.ExitCode;
import io.packshot.cli.shell.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes the data of this home. */
@Command(name = "reset",
		description = "Stops the platform and deletes the data of this home: brands, keys, photos, images. There is no way back.",
		footer = { "%nExamples:", "  packshot reset", "  packshot reset --yes    without a question" })
public final class ResetCommand implements Callable<Integer> {

	private final Shell shell;

	@Option(names = "--yes", description = "Does not ask.")
	private boolean yes;

	/** The command in the given surroundings. */
	public ResetCommand(Shell shell) {
		this.shell = shell;
	}

	@Override
	public Integer call() {
		Home home = Home.of(this.shell);
		List<Path> found = Home.CONTENTS.stream()
			.map(home.directory()::resolve)
			.filter((path) -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
			.toList();
		if (found.isEmpty()) {
			this.shell.out().println("Nothing to delete in " + home.directory() + ".");
			return ExitCode.OK;
		}
		confirm(home, found);
		if (new PlatformStopper(home).stop() == PlatformStopper.Outcome.STILL_RUNNING) {
			throw CommandFailed.because("the platform still runs 30 s after it was asked to end; nothing was deleted")
				.next(this.shell.program() + " down");
		}
		found.forEach(ResetCommand::delete);
		this.shell.out().println("The data in " + home.directory() + " are deleted.");
		return ExitCode.OK;
	}

	private void confirm(Home home, List<Path> found) {
		if (this.yes) {
			return;
		}
		if (!this.shell.interactive()) {
			throw CommandFailed
				.usage("reset deletes " + home.directory() + " and nobody is here to confirm: add --yes");
		}
		String names = String.join(", ", found.stream().map((path) -> String.valueOf(path.getFileName())).toList());
		if (!this.shell.confirms("Delete " + names + " in " + home.directory() + "?")) {
			throw CommandFailed.because("nothing was deleted");
		}
	}

	private static void delete(Path tree) {
		try {
			Files.walkFileTree(tree, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.delete(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
						throws IOException {
					if (failure != null) {
						throw failure;
					}
					Files.delete(directory);
					return FileVisitResult.CONTINUE;
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot delete " + tree, ex);
		}
	}

}
