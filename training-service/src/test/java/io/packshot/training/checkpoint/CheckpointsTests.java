package io.packshot.training.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CheckpointsTests {

	private @TempDir Path folder;

	private Checkpoints checkpoints;

	@BeforeEach
	void open() {
		this.checkpoints = new Checkpoints(this.folder.resolve("checkpoints"));
	}

	@Test
	void aFreshRunHasNone() {
		assertThat(this.checkpoints.names()).isEmpty();
	}

	@Test
	void theNewestComesFirstAndTheOneBeforeIsKept() {
		save(100, 1);
		save(200, 1);
		save(300, 2);
		assertThat(this.checkpoints.names()).containsExactly("000000300-00002", "000000200-00001");
		Checkpoint newest = this.checkpoints.read("000000300-00002");
		assertThat(newest.state()).isEqualTo(state(300));
		assertThat(newest.memory().total()).isEqualTo(300);
		assertThat(newest.memory().losses()).containsExactly(new LossPoint("flow", 1, 2, 0.5));
	}

	@Test
	void aChangedByteIsNoticed() throws IOException {
		save(100, 1);
		Path file = this.folder.resolve("checkpoints/000000100-00001/state.safetensors");
		byte[] bytes = Files.readAllBytes(file);
		bytes[3] ^= 1;
		Files.write(file, bytes);
		assertThatExceptionOfType(CheckpointDamaged.class).isThrownBy(() -> this.checkpoints.read("000000100-00001"))
			.withMessageContaining("digest");
	}

	@Test
	void aCutStateIsNoticed() throws IOException {
		save(100, 1);
		Path file = this.folder.resolve("checkpoints/000000100-00001/state.safetensors");
		Files.write(file, new byte[0]);
		assertThatExceptionOfType(CheckpointDamaged.class).isThrownBy(() -> this.checkpoints.read("000000100-00001"));
	}

	@Test
	void oneThatWasNeverFinishedIsNotUsedAndGoesWithTheNext() throws IOException {
		save(100, 1);
		Path unfinished = Files.createDirectories(this.folder.resolve("checkpoints/000000200-00001"));
		Files.write(unfinished.resolve("state.safetensors"), state(200));
		assertThatExceptionOfType(CheckpointDamaged.class).isThrownBy(() -> this.checkpoints.read("000000200-00001"))
			.withMessageContaining("never finished");
		save(300, 2);
		assertThat(this.checkpoints.names()).containsExactly("000000300-00002", "000000100-00001");
	}

	@Test
	void anUnreadableManifestIsNoticed() throws IOException {
		save(100, 1);
		Files.writeString(this.folder.resolve("checkpoints/000000100-00001/manifest.json"), "{\"digest\":");
		assertThatExceptionOfType(CheckpointDamaged.class).isThrownBy(() -> this.checkpoints.read("000000100-00001"));
	}

	private void save(int total, int attempt) {
		this.checkpoints.save(attempt, new TrainingMemory(total, 0.1, 3, List.of(new LossPoint("flow", 1, 2, 0.5))),
				state(total));
	}

	private static byte[] state(int total) {
		return ("state " + total).getBytes(StandardCharsets.UTF_8);
	}

}
