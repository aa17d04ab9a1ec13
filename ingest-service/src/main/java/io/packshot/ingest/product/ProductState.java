package io.packshot.ingest.product;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a product is still sold. */
public enum ProductState {

	/** Its photos enter datasets. */
	ACTIVE,

	/** Its catalog took it back: its photos leave the next commit. */
	WITHDRAWN;

	/** The name in requests and rows. */
	@JsonValue
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	static ProductState ofLabel(String label) {
		return valueOf(label.toUpperCase(Locale.ROOT));
	}

}
