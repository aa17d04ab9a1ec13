package io.packshot.training.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.scenemodel.sampler.SamplerSettings;
import io.packshot.scenemodel.training.SceneRecipe;
import io.packshot.training.recipe.Recipe;
import io.packshot.training.run.AttemptToken;
import io.packshot.training.run.RunOrder;
import io.packshot.training.trainer.RunFolder;
import io.packshot.training.trainer.TrainerMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class TrainerCommandTests {

	private @TempDir Path temporary;

	@Test
	void aRelativeClassPathHoldsInTheRunsFolder() {
		List<String> line = command("target/classes:lib/a.jar").command();
		assertThat(line.get(line.indexOf("-cp") + 1))
			.isEqualTo(Path.of("target/classes").toAbsolutePath() + ":" + Path.of("lib/a.jar").toAbsolutePath());
		assertThat(line).endsWith(TrainerMain.class.getName(), this.temporary.toString(), "3").contains("-Xmx768m");
	}

	@Test
	void theServicesOwnArchiveIsStartedByItsLoader() throws IOException {
		Path jar = this.temporary.resolve("service.jar");
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().putValue("Start-Class", "any.Application");
		try (OutputStream out = Files.newOutputStream(jar); JarOutputStream file = new JarOutputStream(out, manifest)) {
			file.finish();
		}
		assertThat(command(jar.toString()).command()).contains("-Dloader.main=" + TrainerMain.class.getName(),
				"org.springframework.boot.loader.launch.PropertiesLauncher");
	}

	@Test
	void nothingOfTheServicesEnvironmentIsPassedOnButWhatJavaNeeds() {
		ProcessBuilder builder = command("a.jar:b.jar");
		assertThat(builder.environment()).containsEntry("GOMP_SPINCOUNT", "1000")
			.containsEntry("OMP_NUM_THREADS", "2")
			.containsEntry("DJL_CACHE_DIR", Path.of("cache").toAbsolutePath().toString());
		assertThat(builder.environment().keySet()).isSubsetOf("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR",
				"JAVA_HOME", "LD_LIBRARY_PATH", "LD_PRELOAD", "PYTORCH_LIBRARY_PATH", "DJL_CACHE_DIR",
				"ENGINE_CACHE_DIR", "GOMP_SPINCOUNT", "OMP_NUM_THREADS");
	}

	private ProcessBuilder command(String classPath) {
		LaunchProperties properties = new LaunchProperties(1, Duration.ofSeconds(10), Duration.ofSeconds(2),
				this.temporary, DataSize.ofMegabytes(768), Path.of("cache"), Duration.ofSeconds(15), 200, 5, 40);
		Recipe recipe = new Recipe("any", "trainer-1", 2, 80, 4, SceneRecipe.CPU_SMOKE, SamplerSettings.DEFAULT);
		Claim claim = new Claim(new AttemptToken(RunId.create(), 3), BrandId.create(),
				new RunOrder("scenes", "style", CommitId.create(), "any", 1, 0), recipe, 0, "");
		return new TrainerCommand(properties, classPath).of(new RunFolder(this.temporary), claim);
	}

}
