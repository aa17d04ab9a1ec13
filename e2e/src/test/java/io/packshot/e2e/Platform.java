package io.packshot.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform in a process of its own, on free ports, that a test may kill and start
 * again.
 */
public final class Platform implements AutoCloseable {

	private static final Path STANDALONE = Path.of("..", "standalone", "target").toAbsolutePath().normalize();

	private static final Duration LONGEST_START = Duration.ofMinutes(4);

	private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

	private final Path home;

	private ProcessHandle process;

	private JsonNode description;

	private Platform(Path home) {
		this.home = home;
	}

	public static Platform start(String name) {
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

	/** The one that somebody else has started in a home, and that is ready. */
	static Platform at(Path home) {
		try {
			Platform platform = new Platform(home);
			platform.read();
			platform.process = ProcessHandle.of(platform.description.path("pid").longValue()).orElseThrow();
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
			Process started = new ProcessBuilder(
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m",
							"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp",
							STANDALONE.resolve("classes") + System.getProperty("path.separator") + libraries,
							"io.packshot.standalone.Standalone", "--home", this.home.toString(), "--port-base", "0"))
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.home.resolve("platform.log").toFile()))
				.start();
			this.process = started.toHandle();
			Awaitility.await().atMost(LONGEST_START).until(() -> Files.exists(file) || !this.process.isAlive());
			if (!this.process.isAlive()) {
				throw new IllegalStateException("the platform did not start, see " + this.home.resolve("platform.log"));
			}
			read();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read() throws IOException {
		this.description = new JsonMapper().readTree(Files.readAllBytes(this.home.resolve("run/platform.json")));
	}

	/** Ends the process as a power cut would. */
	void kill() {
		this.process.destroyForcibly();
		await();
	}

	public String gateway() {
		return this.description.path("gateway").stringValue();
	}

	public String service(String name) {
		return this.description.path("services").path(name).path("url").stringValue();
	}

	/** The services by their words. */
	public List<String> services() {
		return List.copyOf(this.description.path("services").propertyNames());
	}

	public String kafka() {
		return this.description.path("kafka").stringValue();
	}

	public Path home() {
		return this.home;
	}

	/** A client with the key that the first start made. */
	public Api admin() {
		try {
			return new Api(this::gateway, Files.readString(this.home.resolve("secrets/admin.key")).strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A client with the key of a service's own account. */
	public Api account(String service) {
		Properties secrets = new Properties();
		try (BufferedReader file = Files.newBufferedReader(this.home.resolve("secrets/services.properties"))) {
			secrets.load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Api(this::gateway, secrets.getProperty(service));
	}

	/** A client without any key. */
	public Api nobody() {
		return new Api(this::gateway, "");
	}

	/** A client without any key, of one service directly. */
	public Api directly(String service) {
		return new Api(() -> service(service), "");
	}

	/** Makes a brand and a client with a key of the given role for it. */
	public Api brand(String slug, String role) {
		Api admin = admin();
		String brand = admin.post("/v1/brands", "{\"slug\":\"" + slug + "\",\"name\":\"" + slug + "\"}")
			.json()
			.path("id")
			.stringValue();
		return key(brand, role);
	}

	/** A client with a new key of a brand. */
	public Api key(String brand, String role) {
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

	ProcessHandle process() {
		return this.process;
	}

	private void await() {
		Awaitility.await("end of the platform").atMost(LONGEST_STOP).until(() -> !this.process.isAlive());
	}

}
