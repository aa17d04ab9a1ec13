package io.packshot.registry.tracking;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Says where a page of a metric's history ended, in a form that clients hand back. */
final class HistoryToken {

	private static final String SEPARATOR = ",";

	private static final int PARTS = 3;

	private HistoryToken() {
	}

	static String after(Metric last) {
		String text = last.time() + SEPARATOR + last.at() + SEPARATOR + last.number();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
	}

	static Optional<Metric> read(@Nullable String token, String key) {
		if (token == null || token.isEmpty()) {
			return Optional.empty();
		}
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII)
				.split(SEPARATOR, -1);
			if (parts.length == PARTS) {
				return Optional
					.of(new Metric(key, Double.valueOf(parts[2]), Long.valueOf(parts[0]), Long.valueOf(parts[1])));
			}
		}
		catch (IllegalArgumentException ex) {
			throw TrackingRefused.invalid("Invalid value for parameter 'page_token'");
		}
		throw TrackingRefused.invalid("Invalid value for parameter 'page_token'");
	}

}
