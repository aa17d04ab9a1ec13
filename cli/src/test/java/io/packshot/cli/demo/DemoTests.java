package io.packshot.cli.demo;

import io.packshot.cli.client.RetryPolicy;
import io.packshot.cli.home.Home;
import io.packshot.cli.home.Json;
import io.packshot.cli.home.RunningPlatform;
import io.packshot.cli.shell.CapturedShell;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The demo against a platform in memory, over real HTTP. */
class DemoTests {

	@TempDir
	Path folder;

	private final FakePlatform platform = new FakePlatform();

	private CapturedShell shell = new CapturedShell(Path.of(""), Map.of());

	private Home home;

	private DemoOptions options;

	@BeforeEach
	void prepare() throws IOException {
		this.home = new Home(this.folder.resolve("home"));
		Files.createDirectories(this.home.secrets());
		Files.writeString(this.home.adminKeyFile(), FakePlatform.ADMIN + "\n");
		Path products = Files.createDirectories(this.folder.resolve("products"));
		for (String name : List.of("mug.png", "shoe 1.jpg", "vase.webp")) {
			Files.writeString(products.resolve(name), "picture of " + name);
		}
		this.options = new DemoOptions(null, products, true, this.folder.resolve("out"));
		this.shell = new CapturedShell(this.folder, Map.of());
	}

	@AfterEach
	void stop() {
		this.platform.close();
	}

	@Test
	void aRunWithoutCandidateStillDeliversImagesThatNeedNone() {
		this.platform.run = Json.MAPPER.createObjectNode()
			.put("state", "failed")
			.put("reason", "too-few-plates")
			.put("detail", "Send more photos.");

		demo().run();

		assertThat(this.platform.images).hasSize(12);
		assertThat(this.shell.out()).contains("no candidate: too-few-plates", "Send more photos.", "12 images in");
	}

	@Test
	void followsTheRunsThatTheGateAskedFor() throws IOException {
		this.platform.verdicts = List.of("fail", "fail", "pass");

		Demo demo = demo();
		demo.run();

		assertThat(demo.exitCode()).isZero();
		assertThat(this.platform.images).hasSize(15);
		assertThat(this.shell.out()).contains("fail: Because of fail.", "pass (3 candidates)", "100 % to version 1");
		JsonNode summary = Json.MAPPER.readTree(Files.readAllBytes(this.options.out().resolve("summary.json")));
		assertThat(summary.path("candidates")).hasSize(3);
		assertThat(summary.path("version").asString()).isEqualTo("ver_1");
	}

	@Test
	void threeFailedCandidatesLeaveTheImagesThatNeedNone() throws IOException {
		this.platform.verdicts = List.of("fail", "fail", "fail");

		Demo demo = demo();
		demo.run();

		assertThat(demo.exitCode()).isEqualTo(ExitCode.CANDIDATES_FAILED);
		assertThat(this.platform.images).hasSize(12);
		assertThat(this.shell.out()).contains("No candidate passed the gate", "run_3  fail: Because of fail.");
		assertThat(this.options.out().resolve("gates/run_3.json")).isRegularFile();
		assertThat(Files.readString(this.options.out().resolve("index.html"))).contains("palette-distance",
				"gates/run_1-plates.png");
		assertThat(demo().exitCode()).as("asked again").isEqualTo(ExitCode.CANDIDATES_FAILED);
	}

	@Test
	void anUndecidedGateIsNotAskedAgain() {
		this.platform.verdicts = List.of("inconclusive");

		Demo demo = demo();
		demo.run();

		assertThat(demo.exitCode()).isEqualTo(ExitCode.CANDIDATES_FAILED);
		assertThat(this.shell.out()).contains("inconclusive: Because of inconclusive.");
	}

	@Test
	void makesImagesOfEveryProduct() throws IOException {
		demo().run();

		assertThat(this.platform.problems).isEmpty();
		assertThat(this.platform.photos).hasSize(3);
		assertThat(this.platform.events).hasSize(1);
		assertThat(this.platform.images).hasSize(15);
		assertThat(this.shell.out()).contains("3 sent: 2 by REST, 1 as events", "3/3 accepted, mean confidence 0.90",
				"cpu-smoke, 0 clean plates", "pass (1 candidate)", "100 % to version 1", "15 images in");
		JsonNode summary = Json.MAPPER.readTree(Files.readAllBytes(this.options.out().resolve("summary.json")));
		assertThat(summary.path("products")).hasSize(3);
		assertThat(summary.path("candidates").path(0).path("metrics").path(0).path("passed").asBoolean()).isTrue();
		JsonNode image = summary.path("products").path(1).path("images").path(1);
		assertThat(image.path("proof").path("maxDifference").asInt(-1)).isZero();
		assertThat(this.options.out().resolve(image.path("file").asString())).hasBinaryContent(new byte[] { 1, 2 });
		assertThat(Files.readString(this.options.out().resolve("index.html")))
			.contains("shoe-1", "maxDifference 0", "coverage 0.9123", "white-background", "product")
			.doesNotContain("{{", "https://");
	}

	@Test
	void keepsTheKeyToItself() throws IOException {
		demo().run();
		Path file = this.home.secrets().resolve("demo.properties");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(this.shell.out() + this.shell.err()).doesNotContain("pk_");
	}

	@Test
	void goesOnAfterAnInterruptionAnywhere() throws IOException {
		demo().run();
		int whole = this.platform.requests();
		for (int lifetime = 1; lifetime < whole; lifetime += 5) {
			interruptAfter(lifetime);
		}
	}

	private void interruptAfter(int requests) throws IOException {
		Home other = new Home(this.folder.resolve("home-" + requests));
		Files.createDirectories(other.secrets());
		Files.copy(this.home.adminKeyFile(), other.adminKeyFile());
		try (FakePlatform fresh = new FakePlatform()) {
			fresh.liveFor(requests);
			assertThatThrownBy(() -> demo(fresh, other).run()).as("after %d", requests)
				.isInstanceOf(CommandFailed.class);
			fresh.liveFor(Integer.MAX_VALUE);
			demo(fresh, other).run();
			assertThat(fresh.problems).as("after %d", requests).isEmpty();
			assertThat(fresh.photos).as("after %d", requests).hasSize(3);
			assertThat(fresh.events).as("after %d", requests).hasSize(1);
			assertThat(fresh.images).as("after %d", requests).hasSize(15);
			assertThat(fresh.commits).as("after %d", requests).hasSize(1);
		}
	}

	@Test
	void asksForNothingOnceItIsFinished() {
		demo().run();
		int before = this.platform.requests();
		Demo again = demo();
		assertThat(again.isFinished()).isTrue();
		again.show();
		assertThat(this.platform.requests()).isEqualTo(before);
		assertThat(this.shell.out()).contains("is finished", "--fresh");
	}

	@Test
	void startsOverOnDemand() {
		demo().run();
		Demo again = demo();
		again.restart();
		assertThat(again.isFinished()).isFalse();
		again.run();
		assertThat(this.platform.images).hasSize(30);
		assertThat(this.platform.photos).hasSize(3);
		assertThat(this.platform.events).hasSize(2);
	}

	@Test
	void isAnotherDemoOnceThePicturesChange() throws IOException {
		demo().run();
		Files.writeString(this.folder.resolve("products/new.png"), "one more");
		assertThat(demo().isFinished()).isFalse();
	}

	@Test
	void saysWhichStepFailedAndWhatToTypeNext() {
		this.platform.fail("/commits", 422, 1);
		assertThatThrownBy(() -> demo().run()).isInstanceOfSatisfying(CommandFailed.class, (failure) -> {
			assertThat(failure.reason()).contains("step 5 (dataset) failed", "422 made-to-fail: as the test wants");
			assertThat(failure.next()).contains("packshot demo --quick", "goes on from here");
		});
	}

	@Test
	void repeatsWhatFailsForAMoment() {
		this.platform.fail("/generations", 503, 2);
		demo().run();
		assertThat(this.platform.images).hasSize(15);
	}

	@Test
	void listsRejectedPhotosAndShowsTheRest() throws IOException {
		Files.writeString(this.folder.resolve("products/bad.png"), "nothing to see");
		demo().run();
		assertThat(this.shell.out()).contains("rejected bad.png: product-not-found: Use a plain background.",
				"3/4 accepted");
		assertThat(this.platform.images).hasSize(15);
		assertThat(Files.readString(this.options.out().resolve("index.html"))).contains("Rejected photos");
	}

	@Test
	void sendsStylePhotosAndMakesNoImagesOfThem() throws IOException {
		Path style = Files.createDirectories(this.folder.resolve("style"));
		Files.writeString(style.resolve("kitchen.png"), "a kitchen");
		this.options = new DemoOptions(style, this.options.products(), true, this.options.out());
		demo().run();
		assertThat(this.platform.photos).hasSize(4);
		assertThat(this.platform.images).hasSize(15);
	}

	@Test
	void refusesTwoPicturesOfOneName() throws IOException {
		Files.writeString(this.folder.resolve("products/mug.jpg"), "another mug");
		assertThatThrownBy(() -> demo().run()).hasMessageContaining("two pictures give the product id mug");
	}

	private Demo demo() {
		return demo(this.platform, this.home);
	}

	private Demo demo(FakePlatform fake, Home where) {
		RunningPlatform running = new RunningPlatform(1, null, "ready", fake.url(), Map.of(), "kafka:1", null, null);
		RetryPolicy retries = new RetryPolicy(Duration.ofMillis(100), Duration.ofMillis(5), Duration.ofMillis(20));
		DemoPlan.Outside outside = new DemoPlan.Outside((progress) -> running, (servers) -> producer(fake), retries,
				Duration.ofSeconds(5));
		return new Demo(this.shell.shell(), where, this.options, DemoPlan.of(outside));
	}

	private static Producer<String, byte[]> producer(FakePlatform fake) {
		return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {

			@Override
			public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
				return fake.take(record) ? super.send(record)
						: CompletableFuture.failedFuture(new IOException("the machine went dark"));
			}
		};
	}

}
