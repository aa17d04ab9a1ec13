package io.packshot.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.packshot.renderer.ProductFamily;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Runs the programs of {@code e2e/clients}, as their users would, where the interpreter
 * and the client library are at hand. Set {@code PACKSHOT_CLIENTS} to a folder with
 * {@code bin/python} of a virtual environment and {@code node_modules}; otherwise what is
 * on the PATH is asked.
 */
@ExtendWith(SharedPlatform.class)
class ClientsIT {

	private static final Duration LONG = Duration.ofMinutes(2);

	private static final Path SCRIPTS = Path.of("clients");

	private static final String PRODUCT = "clients-mug";

	private static Platform platform;

	private static Api brand;

	@TempDir
	Path out;

	@BeforeAll
	static void start(Platform shared) {
		platform = shared;
		brand = platform.brand("clients", "editor");
		assertThat(brand.photo(PRODUCT, Photos.of(ProductFamily.MUG, 3)).status()).isEqualTo(202);
		await().atMost(LONG)
			.until(() -> brand.get("/v1/photos?state=accepted&product=" + PRODUCT).json().path("items").size() == 1);
	}

	@Test
	void openAisPythonClientGetsImages() {
		String python = python("openai", "pip install openai");
		assertThat(run(List.of(python, script("openai_images.py"), this.out.toString()), null)).contains("ok:");
		assertThat(this.out.resolve("openai-python.png")).isNotEmptyFile();
	}

	@Test
	void openAisJavaScriptClientGetsImages() {
		List<String> node = List.of("node", "--input-type=module");
		String probe = "await import('openai')";
		Assumptions.assumeTrue(succeeds(List.of("node", "--input-type=module", "-e", probe), folder()),
				"needs node and, in PACKSHOT_CLIENTS or here, npm install openai");
		List<String> command = new ArrayList<>(node);
		command.addAll(List.of("-", this.out.toString()));
		assertThat(run(command, SCRIPTS.resolve("openai-images.mjs"))).contains("ok:");
		assertThat(this.out.resolve("openai-javascript.png")).isNotEmptyFile();
	}

	@Test
	void pythonsCloudEventsFeedTheCatalog() throws IOException {
		String python = python("cloudevents.core.bindings.kafka, kafka", "pip install cloudevents>=2 kafka-python");
		Path photo = Files.write(this.out.resolve("photo.png"), Photos.of(ProductFamily.JAR, 5));
		Api admin = platform.key(brand.brand(), "admin");
		assertThat(admin.post("/v1/sources", "{\"source\":\"urn:client:catalog\",\"buckets\":[]}").status())
			.isEqualTo(201);
		assertThat(run(List.of(python, script("catalog_event.py"), photo.toString()), null)).contains("ok:");
	}

	private static String python(String modules, String advice) {
		Path own = folder().resolve("bin/python");
		String python = Files.isExecutable(own) ? own.toAbsolutePath().toString() : "python3";
		Assumptions.assumeTrue(succeeds(List.of(python, "-c", "import " + modules), SCRIPTS),
				"needs Python with " + modules + ": " + advice);
		return python;
	}

	private static Path folder() {
		return Optional.ofNullable(System.getenv("PACKSHOT_CLIENTS")).map(Path::of).orElse(SCRIPTS);
	}

	private static String script(String name) {
		return SCRIPTS.resolve(name).toAbsolutePath().toString();
	}

	private static boolean succeeds(List<String> command, Path folder) {
		try {
			Process process = new ProcessBuilder(command).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private String run(List<String> command, Path input) {
		try {
			Path log = this.out.resolve("client.log");
			ProcessBuilder builder = new ProcessBuilder(command).directory(folder().toFile())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile());
			if (input != null) {
				builder.redirectInput(input.toAbsolutePath().toFile());
			}
			builder.environment()
				.putAll(Map.of("PACKSHOT_URL", platform.gateway(), "PACKSHOT_KEY", brand.key(), "PACKSHOT_PRODUCT",
						PRODUCT, "PACKSHOT_KAFKA", platform.kafka()));
			Process process = builder.start();
			boolean ended = process.waitFor(LONG.toSeconds() + 30, TimeUnit.SECONDS);
			process.destroyForcibly();
			String said = Files.readString(log);
			assertThat(ended && process.exitValue() == 0).as(said).isTrue();
			return said;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
