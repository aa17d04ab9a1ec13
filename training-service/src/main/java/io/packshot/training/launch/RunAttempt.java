package io.packshot.training.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.neighbour.NeighbourRefused;
import io.packshot.platform.neighbour.NeighbourUnavailable;
import io.packshot.scenemodel.training.SceneRecipe;
import io.packshot.training.dataset.PhotoUnusable;
import io.packshot.training.run.AttemptToken;
import io.packshot.training.run.Run;
import io.packshot.training.run.RunEnding;
import io.packshot.training.run.Runs;
import io.packshot.training.trainer.ProgressLine;
import io.packshot.training.trainer.RunFolder;
import io.packshot.training.trainer.TrainerExit;
import io.packshot.training.trainer.TrainerJson;
import io.packshot.training.trainer.TrainerOutcome;
import io.packshot.training.trainer.TrainingReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Makes one attempt at a run, from its photos to its end. */
@Component
final class RunAttempt {

	private static final Logger log = LoggerFactory.getLogger(RunAttempt.class);

	private static final Duration GLANCE = Duration.ofMillis(200);

	private static final Duration TIME_TO_STOP = Duration.ofSeconds(8);

	private final RunInputs inputs;

	private final Leases leases;

	private final RunEnding ending;

	private final Runs runs;

	private final ObjectStore objects;

	private final LaunchProperties properties;

	private final TrainerCommand command;

	RunAttempt(RunInputs inputs, Leases leases, RunEnding ending, Runs runs, ObjectStore objects,
			LaunchProperties properties) {
		this.inputs = inputs;
		this.leases = leases;
		this.ending = ending;
		this.runs = runs;
		this.objects = objects;
		this.properties = properties;
		this.command = new TrainerCommand(properties, System.getProperty("java.class.path"));
	}

	/**
	 * Works on a run until it ends, is lost, or the service stops.
	 * @param stopping whether the service stops
	 */
	void make(HeldRun held, BooleanSupplier stopping) {
		AttemptToken token = held.claim().token();
		try {
			attempt(held, stopping);
		}
		catch (PhotoUnusable ex) {
			this.ending.fail(token, "photo-unusable",
					ex.getMessage() + " Commit the dataset again and order the run with the new commit.");
		}
		catch (NeighbourRefused ex) {
			this.ending.fail(token, "commit-unreadable",
					"The ingest service does not give the commit away: " + ex.getMessage());
		}
		catch (NeighbourUnavailable | ProblemException | UncheckedIOException ex) {
			log.atWarn().setCause(ex).addKeyValue("run", token.run()).log("a run has to wait for what it needs");
			this.leases.release(token, AttemptPolicy.wait(token.attempt()), false);
		}
		clear(token);
	}

	private void attempt(HeldRun held, BooleanSupplier stopping) {
		Claim claim = held.claim();
		if (claim.token().attempt() > this.properties.mostAttempts()) {
			this.ending.fail(claim.token(), "too-many-attempts", "The run was begun " + this.properties.mostAttempts()
					+ " times without an end. Look for what stops the service, and order the run again.");
			return;
		}
		RunFolder folder = this.inputs.prepare(held);
		try (TrainerProcess process = TrainerProcess.start(this.command.of(folder, claim))) {
			log.atInfo()
				.addKeyValue("run", claim.token().run())
				.addKeyValue("attempt", claim.token().attempt())
				.addKeyValue("pid", process.pid())
				.log("a trainer has started");
			if (watch(process, held, folder, stopping)) {
				conclude(process.exit(), held, folder);
			}
		}
	}

	/** Whether the process ended, and may be believed. */
	private boolean watch(TrainerProcess process, HeldRun held, RunFolder folder, BooleanSupplier stopping) {
		ProgressTail tail = new ProgressTail(folder.progress(held.claim().token().attempt()));
		while (!process.ends(GLANCE)) {
			tail.next().ifPresent(held::report);
			if (held.isLost(this.properties.lease())) {
				return false;
			}
			if (stopping.getAsBoolean()) {
				process.askToStop();
				if (!process.ends(TIME_TO_STOP)) {
					this.leases.release(held.claim().token(), Duration.ZERO, false);
					return false;
				}
			}
		}
		tail.next().ifPresent(held::report);
		return !held.isLost(this.properties.lease());
	}

	private void conclude(TrainerExit exit, HeldRun held, RunFolder folder) {
		Claim claim = held.claim();
		AttemptToken token = claim.token();
		switch (AttemptPolicy.after(exit, claim.crashes(), this.properties.mostCrashes())) {
			case READ_OUTCOME -> end(held, folder);
			case GIVE_BACK -> this.leases.release(token, Duration.ZERO, false);
			case TRY_AGAIN -> {
				log.atWarn()
					.addKeyValue("run", token.run())
					.addKeyValue("log", LogTail.of(folder.log(token.attempt())))
					.log("a trainer crashed, the run will be tried again");
				this.leases.release(token, AttemptPolicy.pause(claim.crashes()), true);
			}
			case GIVE_UP ->
				this.ending.fail(token, "trainer-crashed", "The trainer crashed " + this.properties.mostCrashes()
						+ " times. The service's log has its last" + " words; too little memory is the usual cause.");
			case LEAVE -> log.atInfo().addKeyValue("run", token.run()).log("a newer attempt has the run");
		}
	}

	private void end(HeldRun held, RunFolder folder) {
		Claim claim = held.claim();
		AttemptToken token = claim.token();
		TrainerOutcome outcome = TrainerJson.MAPPER.readValue(read(folder.outcome(token.attempt())),
				TrainerOutcome.class);
		TrainingReport report = outcome.report();
		if (report == null) {
			this.ending.fail(token, String.valueOf(outcome.reason()), String.valueOf(outcome.detail()));
			return;
		}
		ObjectRef weights = this.objects.put(claim.brand(), read(folder.weights(token.attempt())),
				"application/x-safetensors");
		ObjectRef samples = this.objects.put(claim.brand(), read(folder.samples(token.attempt())), "image/png");
		this.ending.complete(token, new Run.End(null, null, weights, samples, TrainerJson.MAPPER.valueToTree(report)),
				arrived(held, report));
		log.atInfo()
			.addKeyValue("run", token.run())
			.addKeyValue("improvement", report.improvement())
			.addKeyValue("seconds", report.seconds())
			.log("a run offers a candidate");
	}

	/** The optimiser's steps of both phases; the trainer's own lines count each phase. */
	private static ProgressLine arrived(HeldRun held, TrainingReport report) {
		SceneRecipe recipe = held.claim().recipe().scene();
		int steps = recipe.autoencoderPhase().steps() + recipe.flowPhase().steps();
		return new ProgressLine("completed", steps, steps, held.progress().loss(), 1, null, report.notes());
	}

	/** What has ended needs no folder. */
	private void clear(AttemptToken token) {
		if (this.runs.get(token.run()).state().isFinal()) {
			this.inputs.remove(this.inputs.folder(token.run().value()));
		}
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read what the trainer wrote", ex);
		}
	}

}
