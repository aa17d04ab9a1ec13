package io.packshot.inference.candidate;

import java.util.HashMap;
import java.util.Map;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.inference.InferenceProblem;
import io.packshot.inference.plate.ModelPlates;
import io.packshot.inference.plate.PlateSource;
import io.packshot.inference.runtime.RuntimeProperties;
import io.packshot.inference.runtime.SceneRuntime;
import io.packshot.inference.runtime.Weights;
import io.packshot.inference.runtime.WeightsLoader;
import io.packshot.platform.objects.ObjectDamaged;
import io.packshot.platform.objects.ObjectMissing;
import io.packshot.platform.problem.ProblemException;
import io.packshot.scenemodel.weights.MalformedWeights;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The candidates that this instance holds, in memory only. */
@Component
class Candidates implements AutoCloseable {

	private final WeightsLoader loader;

	private final RuntimeProperties properties;

	/** Guarded by this. */
	private final Map<Slot, Held> held = new HashMap<>();

	Candidates(WeightsLoader loader, RuntimeProperties properties) {
		this.loader = loader;
		this.properties = properties;
	}

	/**
	 * Loads a candidate and returns when it can be asked.
	 * @throws ProblemException where no room is left or the file is no scene model
	 */
	void load(BrandId brand, RunId run, ObjectRef weights) {
		Slot slot = new Slot(brand, run);
		SceneRuntime runtime = hold(slot, weights);
		try {
			runtime.await(this.properties.patience());
		}
		catch (ProblemException ex) {
			drop(slot, runtime);
			throw isFault(ex.getCause()) ? unreadable(weights, ex) : ex;
		}
		finally {
			runtime.release();
		}
	}

	/**
	 * The plates of a candidate; to be closed after use.
	 * @throws ProblemException where it is not held
	 */
	PlateSource open(BrandId brand, RunId run) {
		PlateSource plates = ModelPlates.ofCandidate(run.value(), use(brand, run), this.properties.patience());
		plates.awaitReady();
		return plates;
	}

	private synchronized SceneRuntime use(BrandId brand, RunId run) {
		Held candidate = this.held.get(new Slot(brand, run));
		if (candidate == null) {
			throw ProblemException.notFound("candidate", run);
		}
		candidate.usedAt = System.nanoTime();
		return candidate.runtime.retain();
	}

	/** Lets a candidate go; false where it is not held. */
	synchronized boolean remove(BrandId brand, RunId run) {
		Held candidate = this.held.remove(new Slot(brand, run));
		if (candidate != null) {
			candidate.runtime.release();
		}
		return candidate != null;
	}

	private synchronized SceneRuntime hold(Slot slot, ObjectRef weights) {
		Held known = this.held.get(slot);
		if (known != null && known.runtime.digest().equals(weights.digest())) {
			known.usedAt = System.nanoTime();
			return known.runtime.retain();
		}
		if (known != null) {
			remove(slot.brand(), slot.run());
		}
		makeRoom();
		SceneRuntime runtime = this.loader.load(new Weights(slot.brand(), weights));
		this.held.put(slot, new Held(runtime));
		return runtime.retain();
	}

	private void makeRoom() {
		// Who asked for these may have died with them in its hands.
		long now = System.nanoTime();
		long idle = this.properties.candidateIdle().toNanos();
		this.held.values().removeIf((candidate) -> {
			boolean old = now - candidate.usedAt > idle;
			if (old) {
				candidate.runtime.release();
			}
			return old;
		});
		if (this.held.size() >= this.properties.candidates()) {
			throw new ProblemException(InferenceProblem.TOO_MANY_CANDIDATES,
					"This instance holds " + this.held.size() + " candidates: delete one, or wait.")
				.with("limit", this.properties.candidates())
				.retryAfter(10);
		}
	}

	private synchronized void drop(Slot slot, SceneRuntime runtime) {
		Held candidate = this.held.get(slot);
		if (candidate != null && candidate.runtime == runtime) {
			remove(slot.brand(), slot.run());
		}
	}

	private static boolean isFault(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof MalformedWeights || cause instanceof ObjectMissing || cause instanceof ObjectDamaged) {
				return true;
			}
		}
		return false;
	}

	private static ProblemException unreadable(ObjectRef weights, ProblemException cause) {
		return new ProblemException(InferenceProblem.UNREADABLE_WEIGHTS,
				"The brand's object " + weights.digest() + " is missing or no scene model of this version's format.",
				cause)
			.with("field", "weights");
	}

	@Override
	public synchronized void close() {
		this.held.values().forEach((candidate) -> candidate.runtime.release());
		this.held.clear();
	}

	/** Whose candidate, of which run. */
	private record Slot(BrandId brand, RunId run) {

	}

	/** A candidate and when it was last asked. */
	private static final class Held {

		private final SceneRuntime runtime;

		private long usedAt = System.nanoTime();

		Held(SceneRuntime runtime) {
			this.runtime = runtime;
		}

	}

}
