package io.packshot.training.trainer;

import java.io.IOException;

/**
 * Listens to the service through standard input: a byte asks to stop at the next step;
 * the end means that the service is gone, however it went, and ends this process at once.
 */
final class ParentWatch {

	private volatile boolean stopping;

	private ParentWatch() {
	}

	static ParentWatch start() {
		ParentWatch watch = new ParentWatch();
		Thread thread = new Thread(watch::listen, "parent-watch");
		thread.setDaemon(true);
		thread.start();
		return watch;
	}

	/** Whether the service asked to stop. */
	boolean isStopping() {
		return this.stopping;
	}

	private void listen() {
		try {
			while (System.in.read() >= 0) {
				this.stopping = true;
			}
		}
		catch (IOException ex) {
			// A broken pipe says the same as its end.
		}
		Runtime.getRuntime().halt(TrainerExit.ORPHANED.code());
	}

}
