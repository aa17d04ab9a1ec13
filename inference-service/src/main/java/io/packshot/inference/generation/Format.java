package io.packshot.inference.generation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** File formats that can be ordered. */
public enum Format {

	/** Lossless, with alpha. */
	PNG("image/png", true),

	/** Lossy, 4:4:4, no alpha. */
	JPEG("image/jpeg", false),

	/** Lossless where the quality is 100, else lossy; with alpha. */
	WEBP("image/webp", true);

	private final String mediaType;

	private final boolean alpha;

	Format(String mediaType, boolean alpha) {
		this.mediaType = mediaType;
		this.alpha = alpha;
	}

	/** The format with the given label. */
	public static Optional<Format> find(String label) {
		return Arrays.stream(values()).filter((format) -> format.label().equals(label)).findFirst();
	}

	/** The name in requests. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** RFC 6838 media type. */
	public String mediaType() {
		return this.mediaType;
	}

	/** Whether files of this format can be transparent. */
	public boolean hasAlpha() {
		return this.alpha;
	}

}
