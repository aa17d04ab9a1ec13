package io.packshot.contract.event;

/**
 * What a piece of work has used.
 *
 * @param cpuSeconds of one processor
 * @param gpuSeconds of one accelerator
 */
public record Usage(double cpuSeconds, double gpuSeconds) {

	/** Nothing. */
	public static final Usage NONE = new Usage(0, 0);

	public Usage {
		if (!(cpuSeconds >= 0 && gpuSeconds >= 0)) {
			throw new IllegalArgumentException(
					"usage is not negative, but was " + cpuSeconds + " and " + gpuSeconds + " s");
		}
	}

	/** What only the processor did. */
	public static Usage ofCpu(double seconds) {
		return new Usage(seconds, 0);
	}

	/** Both together. */
	public Usage plus(Usage other) {
		return new Usage(this.cpuSeconds + other.cpuSeconds, this.gpuSeconds + other.gpuSeconds);
	}

}
