package io.packshot.cli.demo;

import io.packshot.cli.home.AtomicFile;
import io.packshot.cli.home.Home;
import io.packshot.cli.home.Json;
import io.packshot.cli.shell.CommandFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;

/**
 * Remembers what one demo has done, on disk after each step. Lives in the home, so that
 * it goes when the data go. Not thread-safe.
 */
final class Journal {

	private final Path file;

	private JournalState state;

	private Journal(Path file, JournalState state) {
		this.file = file;
		this.state = state;
	}

	/** The journal of the demo with those options; a new one if there is none. */
	static Journal open(Home home, DemoOptions options) {
		Path file = home.run().resolve("demo-" + options.identity() + ".json");
		return new Journal(file, Files.isRegularFile(file) ? read(file) : JournalState.start(newRound()));
	}

	JournalState state() {
		return this.state;
	}

	/** Notes a fact; it is on disk when this returns. */
	void note(UnaryOperator<JournalState> change) {
		this.state = change.apply(this.state);
		AtomicFile.write(this.file, Json.MAPPER.writeValueAsBytes(this.state));
	}

	/** Forgets all, so that everything is asked for anew. */
	void restart() {
		note((state) -> JournalState.start(newRound()));
	}

	/** A key for one request of this demo, the same after an interruption. */
	String requestKey(String what) {
		return "demo-" + this.state.round() + "-" + what;
	}

	private static String newRound() {
		return UUID.randomUUID().toString().substring(0, 8);
	}

	private static JournalState read(Path file) {
		try {
			return Json.MAPPER.readValue(Files.readAllBytes(file), JournalState.class);
		}
		catch (JacksonException ex) {
			throw CommandFailed.because("the demo's journal " + file + " cannot be understood; delete it", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + file, ex);
		}
	}

}
