package io.packshot.registry.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A measurement of a run.
 *
 * @param key its name
 * @param value may be NaN or infinite, in JSON as a string
 * @param timestamp milliseconds since 1970
 * @param step of the run; absent means 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Metric(@Nullable String key, @Nullable Double value, @Nullable Long timestamp, @Nullable Long step) {

	/** The name of a checked metric. */
	String name() {
		return (this.key != null) ? this.key : "";
	}

	/** The number of a checked metric. */
	double number() {
		return (this.value != null) ? this.value : Double.NaN;
	}

	/** The time of a checked metric. */
	long time() {
		return (this.timestamp != null) ? this.timestamp : 0;
	}

	/** The step, 0 where the client did not say. */
	long at() {
		return (this.step != null) ? this.step : 0;
	}

}
