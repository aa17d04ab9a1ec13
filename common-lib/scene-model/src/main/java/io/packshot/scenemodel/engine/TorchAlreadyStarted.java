package io.packshot.scenemodel.engine;

/**
 * The native library runs in this process with other settings. One process has one thread
 * count, because results depend on it.
 */
public final class TorchAlreadyStarted extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	TorchAlreadyStarted(TorchSettings running, TorchSettings wanted) {
		super("PyTorch already runs with " + running.threads() + " threads in this process; " + wanted.threads()
				+ " were asked for. Set the same number everywhere.");
	}

}
