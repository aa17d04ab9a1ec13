package io.packshot.registry.artifact;

import java.util.List;

import io.packshot.registry.tracking.TrackingRefused;

/**
 * Where an artifact, or a folder of them, lies below its run; empty for the run's root.
 *
 * @param value names joined by slashes, 500 characters at most
 */
record ArtifactPath(String value) {

	private static final int LONGEST = 500;

	private static final List<String> STEPS = List.of("", ".", "..");

	ArtifactPath {
		if (value.length() > LONGEST || !(value.isEmpty() || isClean(value))) {
			throw TrackingRefused.invalid("Invalid artifact path: names joined by '/', without '.' and '..' between,"
					+ " at most " + LONGEST + " characters");
		}
	}

	private static boolean isClean(String value) {
		return List.of(value.split("/", -1)).stream().noneMatch(STEPS::contains)
				&& value.chars().noneMatch((character) -> character == '\\' || Character.isISOControl(character));
	}

	/** The path as folders are written in front of what they hold. */
	String asFolder() {
		return this.value.isEmpty() ? "" : this.value + "/";
	}

	/** The last name. */
	String name() {
		return this.value.substring(this.value.lastIndexOf('/') + 1);
	}

}
