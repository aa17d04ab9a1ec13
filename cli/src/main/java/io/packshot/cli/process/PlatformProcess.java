package io.packshot.cli.process;

import io.packshot.cli.home.Home;
import io.packshot.cli.home.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The process of the platform of one home. A process id alone proves nothing, since the
 * system gives it to others later: the command line has to name the platform and the
 * home.
 */
final class PlatformProcess {

	static final String MAIN_CLASS = "io.packshot.standalone.Standalone";

	private PlatformProcess() {
	}

	/** The live process of the home, ready or still starting. */
	static Optional<ProcessHandle> find(Home home) {
		Stream<Long> candidates = Stream.concat(RunningPlatform.find(home).map(RunningPlatform::pid).stream(),
				startedPid(home).stream());
		return candidates.map(ProcessHandle::of)
			.flatMap(Optional::stream)
			.filter((process) -> process.isAlive() && isOurs(process, home))
			.findFirst();
	}

	private static Optional<Long> startedPid(Home home) {
		try {
			String text = Files.isRegularFile(home.pidFile()) ? Files.readString(home.pidFile()).strip() : "";
			return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static boolean isOurs(ProcessHandle process, Home home) {
		String words = commandLine(process) + " ";
		return words.contains(MAIN_CLASS + " ") && words.contains("--home " + home.directory() + " ");
	}

	private static String commandLine(ProcessHandle process) {
		Path words = Path.of("/proc", Long.toString(process.pid()), "cmdline");
		try {
			// The handle gives up on command lines longer than a page.
			return Files.isReadable(words) ? Files.readString(words).replace('\0', ' ').strip()
					: process.info().commandLine().orElse("");
		}
		catch (IOException ex) {
			return "";
		}
	}

}
