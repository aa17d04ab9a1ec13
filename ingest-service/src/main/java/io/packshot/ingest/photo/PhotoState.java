package io.packshot.ingest.photo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a photo is on its way; the last two are final. */
enum PhotoState {

	/** Stored, not prepared yet. */
	RECEIVED,

	/** Master, matte and foreground are there: it enters datasets and images. */
	ACCEPTED,

	/** It will not be used; the reason says why. */
	REJECTED;

	/** The name in requests and rows. */
	@JsonValue
	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The state with the given label. */
	static Optional<PhotoState> find(String label) {
		return Arrays.stream(values()).filter((state) -> state.label().equals(label)).findFirst();
	}

}
