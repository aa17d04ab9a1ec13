package io.packshot.contract.event;

import io.packshot.contract.Labelled;

/** What a person says about an image. */
public enum ReviewDecision implements Labelled {

	/** May be shown. */
	ACCEPTED,

	/** Must not be shown. */
	REJECTED,

	/** The judgement was taken back; the image waits for another. */
	REVOKED

}
