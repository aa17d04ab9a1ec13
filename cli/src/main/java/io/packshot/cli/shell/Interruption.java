package io.packshot.cli.shell;

/**
 * What to do when Ctrl-C or a polite kill ends the command in the middle of a block. To
 * be used with try-with-resources; leaving the block withdraws it.
 */
public final class Interruption implements AutoCloseable {

	private final Thread hook;

	private Interruption(Thread hook) {
		this.hook = hook;
	}

	/** Arms the deed; it runs in a thread of its own and the process ends after it. */
	public static Interruption runs(Runnable deed) {
		Thread hook = new Thread(deed, "interruption");
		Runtime.getRuntime().addShutdownHook(hook);
		return new Interruption(hook);
	}

	@Override
	public void close() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			// The process ends already: the deed runs, and the block must not go on
			// beside it.
			Pause.forever();
		}
	}

}
