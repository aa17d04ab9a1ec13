package io.packshot.scenemodel.engine;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngine;
import ai.djl.pytorch.jni.JniUtils;
import org.jspecify.annotations.Nullable;

/**
 * Starts PyTorch through DJL, once per process and never over the network. The native
 * libraries are unpacked into the directory that the variable or property
 * {@code DJL_CACHE_DIR} names, else below the user's home.
 */
public final class Torch {

	private static @Nullable TorchSettings running;

	private Torch() {
	}

	/**
	 * Starts the library, or joins the one that runs.
	 * @param settings how it runs
	 * @return a new owner of native arrays; closing it frees all that it still holds
	 * @throws TorchAlreadyStarted when it already runs with other settings
	 */
	public static NDManager open(TorchSettings settings) {
		start(settings);
		return NDManager.newBaseManager(PtEngine.ENGINE_NAME);
	}

	private static synchronized void start(TorchSettings settings) {
		if (settings.equals(running)) {
			return;
		}
		if (running != null) {
			throw new TorchAlreadyStarted(running, settings);
		}
		keepDefault("ai.djl.offline", "true");
		System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(settings.threads()));
		keepDefault("ai.djl.pytorch.num_interop_threads", "1");
		NDManager.newBaseManager(PtEngine.ENGINE_NAME).close();
		// Another part of the process may have loaded the library before its properties
		// were set.
		JniUtils.setNumThreads(settings.threads());
		running = settings;
	}

	private static void keepDefault(String property, String value) {
		if (System.getProperty(property) == null) {
			System.setProperty(property, value);
		}
	}

}
