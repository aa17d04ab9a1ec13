package io.packshot.contract.event;

import io.packshot.contract.Labelled;

/** What lets an image out. */
public enum PublicationRule implements Labelled {

	/** The brand's pipeline trusts the template. */
	AUTO_ACCEPT,

	/** A person accepted it. */
	REVIEW

}
