package io.packshot.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform in a process of its own, on free ports, that a test may kill and start
 * again.
 */
final class Platform implements AutoCloseable {

	private static final Path STANDALONE = Path.of("..", "standalone", "target").toAbsolutePath().normalize();

	private static final Duration LONGEST_START = Duration.ofMinutes(4);

	private final Path home;

	private Process process;

	private JsonNode description;

	private Platform(Path home) {
		this.home = home;
	}

	static Platform start(String name) {
		try {
			Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
			Platform platform = new Platform(Files.createTempDirectory(target, name));
			platform.start();
			return platform;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Starts the process, again after a kill, and waits until it says that it is ready.
	 */
	void start() {
		Path file = this.home.resolve("run/platform.json");
		try {
			Files.deleteIfExists(file);
			String libraries = Files.readString(STANDALONE.resolve("classpath.txt")).strip();
			this.process = new ProcessBuilder(
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m",
							"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp",
							STANDALONE.resolve("classes") + System.getProperty("path.separator") + libraries,
							"io.packshot.standalone.Standalone", "--home", this.home.toString(), "--port-base", "0"))
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.home.resolve("platform.log").toFile()))
				.start();
			Awaitility.await().atMost(LONGEST_START).until(() -> Files.exists(file) || !this.process.isAlive());
			if (!this.process.isAlive()) {
				throw new IllegalStateException("the platform did not start, see " + this.home.resolve("platform.log"));
			}
			this.description = new JsonMapper().readTree(Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends the process as a power cut would. */
	void kill() {
		this.process.destroyForcibly();
		await();
	}

	String gateway() {
		return this.description.path("gateway").stringValue();
	}

	String service(String name) {
		return this.description.path("services").path(name).path("url").stringValue();
	}

	String kafka() {
		return this.description.path("kafka").stringValue();
	}

	Path home() {
		return this.home;
	}

	/** A client with the key that the first start made. */
	Api admin() {
		try {
			return new Api(this::gateway, Files.readString(this.home.resolve("secrets/admin.key")).strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Makes a brand and a client with a key of the given role for it. */
	Api brand(String slug, String role) {
		Api admin = admin();
		String brand = admin.post("/v1/brands", "{\"slug\":\"" + slug + "\",\"name\":\"" + slug + "\"}")
			.json()
			.path("id")
			.stringValue();
		return key(brand, role);
	}

	/** A client with a new key of a brand. */
	Api key(String brand, String role) {
		JsonNode key = admin()
			.post("/v1/keys", "{\"brands\":[\"" + brand + "\"],\"role\":\"" + role + "\",\"label\":\"e2e\"}")
			.json();
		return new Api(this::gateway, key.path("secret").stringValue()).forBrand(brand);
	}

	@Override
	public void close() {
		this.process.destroy();
		await();
	}

	private void await() {
		try {
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				throw new IllegalStateException("the platform does not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
