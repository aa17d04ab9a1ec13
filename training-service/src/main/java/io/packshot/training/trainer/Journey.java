package io.packshot.training.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import ai.djl.ndarray.NDManager;
import io.packshot.scenemodel.training.SceneTrainer;
import io.packshot.scenemodel.training.TrainingProgress;
import io.packshot.scenemodel.training.TrainingRun;
import io.packshot.scenemodel.training.TrainingState;
import io.packshot.scenemodel.training.TrainingStateMismatch;
import io.packshot.scenemodel.weights.MalformedWeights;
import io.packshot.training.checkpoint.Checkpoint;
import io.packshot.training.checkpoint.CheckpointDamaged;
import io.packshot.training.checkpoint.Checkpoints;
import io.packshot.training.checkpoint.LossPoint;
import io.packshot.training.checkpoint.TrainingMemory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an attempt begins, how far it is, and when it saves: from the newest checkpoint
 * that is sound, or from step 0.
 */
final class Journey implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Journey.class);

	private static final int MOST_POINTS = 400;

	private final Checkpoints checkpoints;

	private final int attempt;

	private final ProgressFile progress;

	private final long startedAt = System.nanoTime();

	private @Nullable SceneTrainer trainer;

	private TrainingMemory memory = new TrainingMemory(0, Double.NaN, 0, List.of());

	private int total;

	private List<LossPoint> losses = new ArrayList<>();

	private int spacing = 1;

	private int savedTotal;

	private long savedAt = System.nanoTime();

	Journey(RunFolder folder, int attempt, ProgressFile progress) {
		this.checkpoints = new Checkpoints(folder.checkpoints());
		this.attempt = attempt;
		this.progress = progress;
	}

	/** A trainer that stands where the last sound checkpoint was written. */
	SceneTrainer begin(TrainingRun run, Plates plates, NDManager manager) {
		for (String name : this.checkpoints.names()) {
			try {
				Checkpoint checkpoint = this.checkpoints.read(name);
				SceneTrainer resumed = SceneTrainer.resume(run, TrainingState.read(checkpoint.state()), manager);
				return resume(checkpoint, resumed);
			}
			catch (CheckpointDamaged | MalformedWeights | TrainingStateMismatch ex) {
				log.atWarn().addKeyValue("checkpoint", name).log("a checkpoint cannot be used: {}", ex.getMessage());
				this.progress.note(String.valueOf(ex.getMessage()));
			}
		}
		SceneTrainer fresh = SceneTrainer.begin(run, manager);
		this.trainer = fresh;
		this.memory = new TrainingMemory(0, fresh.reconstructionError(plates.heldOut()), 0, List.of());
		return fresh;
	}

	private SceneTrainer resume(Checkpoint checkpoint, SceneTrainer resumed) {
		this.trainer = resumed;
		this.memory = checkpoint.memory();
		this.total = this.memory.total();
		this.savedTotal = this.total;
		this.losses = new ArrayList<>(this.memory.losses());
		this.progress.note("attempt " + this.attempt + " resumed from checkpoint " + checkpoint.name());
		return resumed;
	}

	/** Counts a step. */
	void stepped(TrainingProgress now) {
		this.total++;
		String phase = now.phase().name().toLowerCase(Locale.ROOT);
		if (Double.isFinite(now.loss()) && this.total % this.spacing == 0) {
			this.losses.add(new LossPoint(phase, now.step(), this.total, now.loss()));
			thinOut();
		}
		if (this.progress.isDue(phase)) {
			this.progress.write(phase, now);
		}
	}

	/** Every second point goes where there are too many. */
	private void thinOut() {
		if (this.losses.size() < MOST_POINTS) {
			return;
		}
		List<LossPoint> kept = new ArrayList<>();
		for (int i = 1; i < this.losses.size(); i += 2) {
			kept.add(this.losses.get(i));
		}
		this.losses = kept;
		this.spacing *= 2;
	}

	boolean isCheckpointDue(TrainerBrief brief) {
		return this.total - this.savedTotal >= brief.checkpointSteps()
				|| System.nanoTime() - this.savedAt >= brief.checkpointEvery().toNanos();
	}

	void save(SceneTrainer current) {
		this.checkpoints.save(this.attempt, memory(), current.state().toBytes());
		this.savedTotal = this.total;
		this.savedAt = System.nanoTime();
	}

	/** What is known now. */
	TrainingMemory memory() {
		double seconds = (double) (System.nanoTime() - this.startedAt) / TimeUnit.SECONDS.toNanos(1);
		return new TrainingMemory(this.total, this.memory.errorBefore(), this.memory.seconds() + seconds, this.losses);
	}

	@Override
	public void close() {
		if (this.trainer != null) {
			this.trainer.close();
		}
	}

}
