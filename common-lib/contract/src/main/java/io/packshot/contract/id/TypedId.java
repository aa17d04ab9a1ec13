package io.packshot.contract.id;

import java.time.Instant;

/**
 * An identifier of the form {@code <prefix>_<26 characters>}: a UUID version 7 in
 * lower-case Crockford base 32, so that ids sort by the time they were made.
 */
public sealed interface TypedId
		permits BrandId, PhotoId, MatteId, UploadId, CommitId, RunId, VersionId, ImageId, KeyId, AccountId, EventId {

	/** The whole identifier with its prefix, as it travels in URLs and events. */
	String value();

	/** When the id was made, to the millisecond. */
	default Instant time() {
		return IdFormat.time(value());
	}

}
