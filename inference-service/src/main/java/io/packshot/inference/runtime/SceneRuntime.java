package io.packshot.inference.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.packshot.contract.object.Digest;
import io.packshot.inference.InferenceProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.scenemodel.caption.Caption;
import io.packshot.scenemodel.plate.PlateImage;
import io.packshot.scenemodel.sampler.PlateRequest;

/**
 * One model in memory, or on its way there. It counts its users: whoever made it and
 * every order that holds it. The last one to leave closes it, once it is loaded.
 */
public final class SceneRuntime {

	private final Digest digest;

	private final CompletableFuture<LoadedScene> loading;

	private int users = 1;

	SceneRuntime(Digest digest, CompletableFuture<LoadedScene> loading) {
		this.digest = digest;
		this.loading = loading;
	}

	/** The weights. */
	public Digest digest() {
		return this.digest;
	}

	/** One more user. */
	public synchronized SceneRuntime retain() {
		if (this.users == 0) {
			throw new IllegalStateException("the runtime of " + this.digest + " is closed");
		}
		this.users++;
		return this;
	}

	/** One user less. */
	public void release() {
		if (isLastToLeave()) {
			var unused = this.loading.thenAccept(LoadedScene::close);
		}
	}

	private synchronized boolean isLastToLeave() {
		this.users--;
		return this.users == 0;
	}

	/**
	 * Waits for the weights.
	 * @throws ProblemException with {@link InferenceProblem#VERSION_UNAVAILABLE} where
	 * they cannot be loaded or take too long
	 */
	public void await(Duration patience) {
		try {
			this.loading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw unavailable("The weights are still being loaded", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw unavailable("The service is stopping", ex);
		}
		catch (ExecutionException ex) {
			throw unavailable("The weights could not be loaded", ex);
		}
	}

	private ProblemException unavailable(String what, Exception cause) {
		return new ProblemException(InferenceProblem.VERSION_UNAVAILABLE, what
				+ ". Send the order again in a moment, or order studio-sweep or brand-gradient, which need no model.",
				cause)
			.with("weights", this.digest.value())
			.retryAfter(5);
	}

	CompletableFuture<LoadedScene> loading() {
		return this.loading;
	}

	/** What the model understands of a prompt; loaded weights only. */
	public Caption read(String prompt) {
		return this.loading.join().vocabulary().read(prompt);
	}

	/** One plate of the network's size; loaded weights only. */
	public PlateImage sample(Caption caption, long seed) {
		return this.loading.join().sample(List.of(new PlateRequest(caption, seed, 0))).get(0);
	}

}
