package io.packshot.scenemodel.engine;

/**
 * How the native tensor library runs in this process.
 *
 * @param threads threads inside one operation, 1 to 256; part of every result's bytes,
 * because another count adds floating-point numbers in another order
 */
public record TorchSettings(int threads) {

	/** One thread: never slower than two where cores are shared. */
	public static final TorchSettings DEFAULT = new TorchSettings(1);

	public TorchSettings {
		if (threads < 1 || threads > 256) {
			throw new IllegalArgumentException("threads must be 1 to 256, not " + threads);
		}
	}

}
