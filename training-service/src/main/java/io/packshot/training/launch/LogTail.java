package io.packshot.training.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The last words of a trainer, for the service's own log. */
final class LogTail {

	private static final int LENGTH = 2000;

	private LogTail() {
	}

	static String of(Path file) {
		try {
			String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
			return text.substring(Math.max(0, text.length() - LENGTH));
		}
		catch (IOException ex) {
			return "(its log cannot be read: " + ex.getMessage() + ")";
		}
	}

}
