package io.packshot.localservers;

/** A port that one of the servers needs is already in use by somebody else. */
public final class PortTaken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int port;

	/**
	 * Creates the exception.
	 * @param port the port
	 * @param wantedBy the server that was to listen there
	 */
	public PortTaken(int port, String wantedBy) {
		super("port " + port + " is taken, and " + wantedBy + " wants it: end the program that listens there,"
				+ " or choose other ports with --port-base (0 = any free ports)");
		this.port = port;
	}

	/** The port in question. */
	public int port() {
		return this.port;
	}

}
