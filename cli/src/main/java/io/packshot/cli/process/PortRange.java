package io.packshot.cli.process;

import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.Shell;
import org.jspecify.annotations.Nullable;

/** The first of the ports that the platform takes. */
public final class PortRange {

	/** The standard ports are 8400 to 8415. */
	public static final int STANDARD = 8400;

	/** Ports that the platform takes from its base on. */
	public static final int COUNT = 16;

	private PortRange() {
	}

	/**
	 * The option, else {@code PACKSHOT_PORT_BASE}, else the standard one; 0 asks for free
	 * ports.
	 */
	public static int base(Shell shell, @Nullable Integer option) {
		int base = (option != null) ? option
				: shell.variable("PACKSHOT_PORT_BASE").map(PortRange::parse).orElse(STANDARD);
		if (base != 0 && (base < 1024 || base > 65536 - COUNT)) {
			throw CommandFailed.usage("a port base is 0 or lies between 1024 and " + (65536 - COUNT) + ", not " + base);
		}
		return base;
	}

	private static int parse(String text) {
		if (!text.matches("\\d{1,6}")) {
			throw CommandFailed.usage("PACKSHOT_PORT_BASE is no number: " + text);
		}
		return Integer.parseInt(text);
	}

}
