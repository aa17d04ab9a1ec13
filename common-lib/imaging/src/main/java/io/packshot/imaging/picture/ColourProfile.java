package io.packshot.imaging.picture;

/**
 * What the file said about its colours and what was done with it.
 *
 * @param treatment what was done
 * @param description the profile's own name, such as {@code Display P3}; empty where
 * there is none
 */
public record ColourProfile(Treatment treatment, String description) {

	static final ColourProfile NONE = new ColourProfile(Treatment.NONE, "");

	/** What became of the embedded ICC profile. */
	public enum Treatment {

		/** No profile: the levels are taken as sRGB. */
		NONE,

		/** The profile is sRGB itself: the levels are untouched. */
		SRGB,

		/** The levels were converted to sRGB; colours outside it were clipped. */
		CONVERTED,

		/** The profile is damaged or of the wrong kind: the levels are taken as sRGB. */
		DAMAGED

	}

}
