package io.packshot.cli;

import io.packshot.cli.shell.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.Command;

/** Says which version this is. */
@Command(name = "version", description = "Says which version this is, and of what it runs on.",
		footer = { "%nExample:", "  packshot version" })
final class VersionCommand implements Runnable {

	private final Shell shell;

	VersionCommand(Shell shell) {
		this.shell = shell;
	}

	static String version() {
		Properties build = new Properties();
		try (InputStream in = VersionCommand.class.getResourceAsStream("build.properties")) {
			if (in == null) {
				throw new IllegalStateException("build.properties is missing beside " + VersionCommand.class);
			}
			build.load(in);
			return build.getProperty("version");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void run() {
		this.shell.out().println("packshot " + version());
		this.shell.out()
			.println("java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
					+ System.getProperty("os.arch"));
	}

}
