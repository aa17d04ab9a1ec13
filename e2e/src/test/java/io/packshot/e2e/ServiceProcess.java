package io.packshot.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/** One service in a process of its own, from its own jar. */
final class ServiceProcess implements AutoCloseable {

	private static final String READINESS = "/actuator/health/readiness";

	private final String name;

	private final Path log;

	private final Api api;

	private final Process process;

	private ServiceProcess(String name, Path log, Api api, Process process) {
		this.name = name;
		this.log = log;
		this.api = api;
		this.process = process;
	}

	/**
	 * Starts a service.
	 * @param name its word
	 * @param settings what it is told, {@code server.port} among it
	 * @param folder where it may write
	 */
	static ServiceProcess start(String name, Map<String, Object> settings, Path folder) {
		Path log = folder.resolve(name + ".log");
		ProcessBuilder builder = new ProcessBuilder(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-jar", jar(name).toString()))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		// Not as arguments, which everybody on the machine can read.
		builder.environment().put("SPRING_APPLICATION_JSON", new JsonMapper().writeValueAsString(settings));
		String url = "http://127.0.0.1:" + settings.get("server.port");
		try {
			return new ServiceProcess(name, log, new Api(() -> url, ""), builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The path of a service's jar that can be run. */
	private static Path jar(String name) {
		Path target = Path.of("..", name + "-service", "target").toAbsolutePath().normalize();
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.toString().endsWith("-exec.jar")).findFirst().orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isReady() {
		if (!this.process.isAlive()) {
			throw new IllegalStateException(this.name + " ended, see " + this.log);
		}
		return this.api.get(READINESS).status() == 200;
	}

	/** A client without a key. */
	Api api() {
		return this.api;
	}

	/** Ends it in order. */
	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
				throw new IllegalStateException(this.name + " does not end, see " + this.log);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return this.name;
	}

}
