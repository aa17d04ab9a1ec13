package io.packshot.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key may do; each role includes those before it. */
public enum Role {

	/** Sees everything of its brand. */
	VIEWER,

	/** Judges images as well. */
	REVIEWER,

	/** Adds photos, commits datasets and orders images as well. */
	EDITOR,

	/** Trains, rolls out and rolls back as well. */
	OPERATOR,

	/** Manages keys and sources as well. */
	ADMIN,

	/** A service of the platform, acting for whichever brand it names. */
	SERVICE;

	/** The role with the given label. */
	public static Optional<Role> find(String label) {
		return Arrays.stream(values()).filter((role) -> role.label().equals(label)).findFirst();
	}

	/** The name in tokens and requests. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether this role may do what the other may. */
	public boolean includes(Role other) {
		return compareTo(other) >= 0;
	}

}
