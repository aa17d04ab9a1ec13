package io.packshot.training.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.packshot.contract.object.Digest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checkpoints of one run, newest last. The manifest with the state's digest is
 * written after the state and moved into place, so a checkpoint with a manifest is
 * complete, and bytes that rotted or were cut are noticed. Two attempts never write the
 * same folder: its name ends in the attempt.
 */
public final class Checkpoints {

	private static final String STATE = "state.safetensors";

	private static final String MANIFEST = "manifest.json";

	/** One to use, and one to fall back to. */
	private static final int KEPT = 2;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Path folder;

	/**
	 * The checkpoints below a folder.
	 * @param folder made with the first checkpoint
	 */
	public Checkpoints(Path folder) {
		this.folder = folder;
	}

	/**
	 * Keeps a state, and forgets those that are no longer needed.
	 * @param attempt of the writer
	 * @param memory what is known now
	 * @param state the training state's file
	 */
	public void save(int attempt, TrainingMemory memory, byte[] state) {
		try {
			Path target = Files
				.createDirectories(this.folder.resolve(String.format("%09d-%05d", memory.total(), attempt)));
			write(target.resolve(STATE), state);
			Path draft = target.resolve(MANIFEST + ".part");
			write(draft, JSON.writeValueAsBytes(new Manifest(Digest.of(state).value(), state.length, memory)));
			Files.move(draft, target.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE,
					StandardCopyOption.REPLACE_EXISTING);
			forgetOld();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write a checkpoint", ex);
		}
	}

	private void forgetOld() throws IOException {
		int complete = 0;
		for (Path path : newestFirst()) {
			boolean finished = Files.exists(path.resolve(MANIFEST));
			complete += finished ? 1 : 0;
			if (!finished || complete > KEPT) {
				remove(path);
			}
		}
	}

	/** Names of the checkpoints, complete or not, newest first. */
	public List<String> names() {
		return newestFirst().stream().map((path) -> path.getFileName().toString()).toList();
	}

	/**
	 * Reads a checkpoint and verifies it.
	 * @param name one of {@link #names}
	 * @throws CheckpointDamaged where it is incomplete or its bytes are others than those
	 * written
	 */
	public Checkpoint read(String name) {
		Path path = this.folder.resolve(name);
		try {
			Manifest manifest = JSON.readValue(Files.readAllBytes(path.resolve(MANIFEST)), Manifest.class);
			byte[] state = Files.readAllBytes(path.resolve(STATE));
			if (state.length != manifest.size() || !Digest.of(state).value().equals(manifest.digest())) {
				throw new CheckpointDamaged(name, "its state has another digest than its manifest says");
			}
			return new Checkpoint(name, manifest.memory(), state);
		}
		catch (NoSuchFileException ex) {
			throw new CheckpointDamaged(name, "it was never finished");
		}
		catch (JacksonException ex) {
			throw new CheckpointDamaged(name, "its manifest is not readable");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read a checkpoint", ex);
		}
	}

	private List<Path> newestFirst() {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(this.folder)) {
			return entries.sorted(Comparator.reverseOrder()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot list checkpoints", ex);
		}
	}

	private static void write(Path file, byte[] bytes) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
		}
	}

	private static void remove(Path folder) throws IOException {
		// The manifest goes first: what is half removed is incomplete, not damaged.
		Files.deleteIfExists(folder.resolve(MANIFEST));
		try (Stream<Path> entries = Files.list(folder)) {
			for (Path entry : entries.toList()) {
				Files.deleteIfExists(entry);
			}
		}
		Files.deleteIfExists(folder);
	}

	/** What the writer knew of its bytes. */
	record Manifest(String digest, long size, TrainingMemory memory) {

	}

}
