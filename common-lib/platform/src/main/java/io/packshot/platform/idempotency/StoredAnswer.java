package io.packshot.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** What is known of an earlier request under a key. */
@SuppressWarnings("ArrayRecordComponent")
record StoredAnswer(String fingerprint, @Nullable Integer status, @Nullable String headers, byte[] body) {

	boolean isFinished() {
		return this.status != null;
	}

}
