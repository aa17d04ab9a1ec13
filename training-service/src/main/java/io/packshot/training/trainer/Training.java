package io.packshot.training.trainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import ai.djl.ndarray.NDManager;
import io.packshot.scenemodel.engine.Torch;
import io.packshot.scenemodel.engine.TorchSettings;
import io.packshot.scenemodel.training.SceneTrainer;
import io.packshot.scenemodel.training.TrainingDiverged;
import io.packshot.scenemodel.training.TrainingRun;
import io.packshot.scenemodel.weights.SceneWeights;
import io.packshot.training.checkpoint.TrainingMemory;

/** One attempt at a run, from the brief to the outcome. */
final class Training {

	private final RunFolder folder;

	private final int attempt;

	private final ParentWatch parent;

	private final TrainerBrief brief;

	private final ProgressFile progress;

	Training(RunFolder folder, int attempt, ParentWatch parent) {
		this.folder = folder;
		this.attempt = attempt;
		this.parent = parent;
		this.brief = TrainerJson.MAPPER.readValue(read(folder.brief()), TrainerBrief.class);
		this.progress = new ProgressFile(folder.progress(attempt));
	}

	TrainerExit run() {
		Plates plates = Plates.of(this.brief, this.folder, this::prepared);
		Optional<TrainerOutcome> tooFew = TooFewPlates.check(this.brief, plates);
		if (tooFew.isPresent()) {
			return end(tooFew.get());
		}
		TrainingRun run = new TrainingRun(this.brief.recipe().scene(), this.brief.recipe().digest().value(),
				plates.learnt(), this.brief.seed());
		TorchSettings settings = new TorchSettings(this.brief.recipe().threads());
		try (NDManager manager = Torch.open(settings);
				Journey journey = new Journey(this.folder, this.attempt, this.progress)) {
			SceneTrainer trainer = journey.begin(run, plates, manager);
			Optional<TrainerExit> early = advance(journey, trainer);
			return early.isPresent() ? early.get() : finish(journey, trainer, plates, manager);
		}
		catch (TrainingDiverged ex) {
			return end(TrainerOutcome.failed("training-diverged",
					ex.getMessage() + ". Order the run again with another seed."));
		}
	}

	private void prepared(int photos) {
		if (this.progress.isDue("preparing")) {
			this.progress.write("preparing", photos, this.brief.photos().size());
		}
	}

	/** Steps to the end, or to whatever comes before it. */
	private Optional<TrainerExit> advance(Journey journey, SceneTrainer trainer) {
		while (trainer.step()) {
			journey.stepped(trainer.progress());
			boolean stopping = this.parent.isStopping();
			if (stopping || journey.isCheckpointDue(this.brief)) {
				if (!this.folder.isNewest(this.attempt)) {
					return Optional.of(TrainerExit.FENCED);
				}
				journey.save(trainer);
			}
			if (stopping) {
				return Optional.of(TrainerExit.STOPPED);
			}
		}
		return Optional.empty();
	}

	private TrainerExit finish(Journey journey, SceneTrainer trainer, Plates plates, NDManager manager) {
		// Sampling is short, but not so short that it should take the training along.
		journey.save(trainer);
		this.progress.write("sampling", trainer.progress());
		SceneWeights weights = trainer.weights();
		write(this.folder.weights(this.attempt), WeightsFile.of(weights, this.brief, plates));
		write(this.folder.samples(this.attempt),
				SampleSheet.draw(weights, this.brief.recipe(), plates.learnt(), manager));
		TrainingMemory memory = journey.memory();
		return end(TrainerOutcome
			.finished(new TrainingReport(this.brief.photos().size(), plates.learnt().size(), plates.heldOut().size(),
					plates.heldOutProducts(), plates.refused(), weights.layout().vocabulary().words(),
					memory.errorBefore(), trainer.reconstructionError(plates.heldOut()), memory.seconds(),
					memory.losses(), this.progress.notes())));
	}

	private TrainerExit end(TrainerOutcome outcome) {
		if (!this.folder.isNewest(this.attempt)) {
			return TrainerExit.FENCED;
		}
		write(this.folder.outcome(this.attempt), TrainerJson.MAPPER.writeValueAsBytes(outcome));
		return TrainerExit.ENDED;
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whole or not at all. */
	private static void write(Path file, byte[] bytes) {
		try {
			Path draft = Files.write(file.resolveSibling(file.getFileName() + ".part"), bytes);
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write " + file.getFileName(), ex);
		}
	}

}
