package io.packshot.training.trainer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.packshot.contract.id.RunId;
import io.packshot.training.StylePhoto;
import io.packshot.training.recipe.Recipe;
import io.packshot.training.recipe.RecipeJson;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What ends a trainer's process. */
class TrainerIT {

	private @TempDir Path temporary;

	private RunFolder folder;

	private Process process;

	@BeforeEach
	void start() throws IOException {
		this.folder = new RunFolder(this.temporary);
		Files.createDirectories(this.folder.inputs());
		Files.createDirectories(this.folder.attempt(1));
		List<TrainerBrief.Photo> photos = new ArrayList<>();
		for (StylePhoto photo : StylePhoto.some(6, 10)) {
			photos.add(photo.write(this.folder.inputs()));
		}
		TrainerBrief brief = new TrainerBrief(RunId.create(), recipe(), 1, photos, Duration.ofSeconds(30), 10);
		Files.write(this.folder.brief(), TrainerJson.MAPPER.writeValueAsBytes(brief));
		this.folder.fence(1);
		this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Dlogback.configurationFile=trainer-logback.xml", "-cp", System.getProperty("java.class.path"),
				TrainerMain.class.getName(), this.temporary.toString(), "1")
			.redirectErrorStream(true)
			.redirectOutput(this.folder.log(1).toFile())
			.start();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> checkpoints() > 0);
	}

	@AfterEach
	void end() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Test
	void endsItselfAtOnceWhenItsParentIsGone() throws Exception {
		this.process.getOutputStream().close();
		assertThat(exit()).isEqualTo(TrainerExit.ORPHANED);
		assertThat(this.folder.outcome(1)).doesNotExist();
	}

	@Test
	void endsItselfWhenANewerAttemptHasTheFolder() throws Exception {
		this.folder.fence(2);
		assertThat(exit()).isEqualTo(TrainerExit.FENCED);
		assertThat(this.folder.outcome(1)).doesNotExist();
	}

	@Test
	void savesItsStateWhenAskedToStop() throws Exception {
		this.process.getOutputStream().write('\n');
		this.process.getOutputStream().flush();
		assertThat(exit()).isEqualTo(TrainerExit.STOPPED);
		assertThat(checkpoints()).isPositive();
	}

	private TrainerExit exit() throws InterruptedException {
		assertThat(this.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return TrainerExit.of(this.process.exitValue());
	}

	private long checkpoints() throws IOException {
		if (!Files.isDirectory(this.folder.checkpoints())) {
			return 0;
		}
		try (Stream<Path> entries = Files.list(this.folder.checkpoints())) {
			return entries.filter((entry) -> Files.exists(entry.resolve("manifest.json"))).count();
		}
	}

	private static Recipe recipe() throws IOException {
		try (InputStream in = TrainerIT.class.getResourceAsStream("/recipes/tiny.json")) {
			String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return RecipeJson.read(json.replaceFirst("\\{", "{\"codeVersion\":\"trainer-1\","));
		}
	}

}
