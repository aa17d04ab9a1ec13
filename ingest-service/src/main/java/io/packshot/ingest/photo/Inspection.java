package io.packshot.ingest.photo;

import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import org.jspecify.annotations.Nullable;

/** What a look at the bytes of a photo found. */
public sealed interface Inspection {

	/**
	 * A picture within the limits; its bytes are stored.
	 *
	 * @param original the stored bytes
	 */
	record Usable(ObjectRef original) implements Inspection {

	}

	/**
	 * No picture, or one beyond the limits; nothing is stored.
	 *
	 * @param digest SHA-256 of the bytes; null where they were not read
	 * @param location where they lie
	 * @param rejection why they are refused
	 */
	record Refused(@Nullable Digest digest, String location, Rejection rejection) implements Inspection {

	}

}
