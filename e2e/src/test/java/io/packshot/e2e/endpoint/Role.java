package io.packshot.e2e.endpoint;

import java.util.Locale;

/** What keys may do, as the documentation has it; each role includes those before it. */
enum Role {

	VIEWER, REVIEWER, EDITOR, OPERATOR, ADMIN;

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The greatest role that may do less. */
	Role below() {
		return switch (this) {
			case VIEWER -> throw new IllegalStateException("no role is smaller");
			case REVIEWER -> VIEWER;
			case EDITOR -> REVIEWER;
			case OPERATOR -> EDITOR;
			case ADMIN -> OPERATOR;
		};
	}

}
