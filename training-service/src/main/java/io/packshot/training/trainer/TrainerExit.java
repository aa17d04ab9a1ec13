package io.packshot.training.trainer;

import java.util.Arrays;

/** Why a trainer's process ended. */
public enum TrainerExit {

	/** The outcome is written. */
	ENDED(0),

	/** It was told to stop, and saved its state. */
	STOPPED(64),

	/** The service that started it is gone. */
	ORPHANED(65),

	/** A newer attempt has taken over. */
	FENCED(66),

	/** Anything else: an error, a signal, too little memory. */
	CRASHED(1);

	private final int code;

	TrainerExit(int code) {
		this.code = code;
	}

	int code() {
		return this.code;
	}

	/** The meaning of an exit status. */
	public static TrainerExit of(int code) {
		return Arrays.stream(values()).filter((exit) -> exit.code == code).findFirst().orElse(CRASHED);
	}

}
