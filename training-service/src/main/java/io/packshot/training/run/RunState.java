package io.packshot.training.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a run is; the last three are final. */
public enum RunState {

	/** Waits for a place. */
	QUEUED,

	/** An attempt is under way, or its holder fell silent and the next one is due. */
	RUNNING,

	/** Offers a candidate. */
	COMPLETED,

	/** Ended without one. */
	FAILED,

	/** Ended because somebody asked for it. */
	CANCELLED;

	/** The name in requests and rows. */
	@JsonValue
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The state with the given label. */
	static Optional<RunState> find(String label) {
		return Arrays.stream(values()).filter((state) -> state.label().equals(label)).findFirst();
	}

	/** Whether nothing follows. */
	public boolean isFinal() {
		return this == COMPLETED || this == FAILED || this == CANCELLED;
	}

	/** Whether the other state may follow this one. */
	boolean mayBecome(RunState next) {
		return switch (this) {
			case QUEUED -> next == RUNNING || next == CANCELLED;
			// A next attempt keeps the state.
			case RUNNING -> next != QUEUED;
			case COMPLETED, FAILED, CANCELLED -> false;
		};
	}

	/**
	 * The state after a transition.
	 * @throws IllegalRunTransition where there is no such transition
	 */
	RunState become(RunState next) {
		if (!mayBecome(next)) {
			throw new IllegalRunTransition(this, next);
		}
		return next;
	}

}
