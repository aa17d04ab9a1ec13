package io.packshot.registry.tracking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Decides what may be logged. The limits and the form of names are those of MLflow's own
 * server, so that what one takes the other takes.
 */
final class LoggingPolicy {

	/** Of one request. */
	static final int MAX_BYTES = 1_000_000;

	static final int MAX_METRICS = 1000;

	static final int MAX_PARAMS = 100;

	static final int MAX_TAGS = 100;

	private static final int LONGEST_KEY = 250;

	private static final int LONGEST_PARAM = 6000;

	private static final int LONGEST_TAG = 8000;

	private static final int LONGEST_NAME = 500;

	private static final Pattern KEY = Pattern.compile("[/\\w.\\- :]+", Pattern.UNICODE_CHARACTER_CLASS);

	private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_\\-]{0,255}");

	/** A name that a file system would take for another one. */
	private static final Pattern OTHER_PATH = Pattern.compile("(^|.*/)\\.{0,2}(/.*|$)");

	private LoggingPolicy() {
	}

	static void checkBatch(List<Metric> metrics, List<Entry> params, List<Entry> tags) {
		checkCount("metrics", metrics.size(), MAX_METRICS);
		checkCount("params", params.size(), MAX_PARAMS);
		checkCount("tags", tags.size(), MAX_TAGS);
		metrics.forEach(LoggingPolicy::checkMetric);
		checkParams(params);
		checkTags(tags);
	}

	static void checkTags(List<Entry> tags) {
		tags.forEach((tag) -> {
			checkKey("tag", tag.key());
			checkText("Tag value", tag.text(), LONGEST_TAG);
		});
	}

	/** The id of a run or an experiment, which a client may say under two names. */
	static String id(String parameter, @Nullable String id, @Nullable String alias) {
		String said = (id != null && !id.isEmpty()) ? id : alias;
		if (said == null || said.isEmpty()) {
			throw TrackingRefused.invalid("Missing value for required parameter '" + parameter + "'");
		}
		if (!ID.matcher(said).matches()) {
			throw TrackingRefused.invalid("Invalid value for parameter '" + parameter + "'");
		}
		return said;
	}

	static String experimentName(@Nullable String name) {
		if (name == null || name.isBlank()) {
			throw TrackingRefused.invalid("Invalid experiment name: a name must be provided");
		}
		return checkText("Experiment name", name, LONGEST_NAME);
	}

	static String metricKey(@Nullable String key) {
		return checkKey("metric", key);
	}

	/** A text that is nobody's key. */
	static @Nullable String text(String what, @Nullable String text) {
		return (text != null) ? checkText(what, text, LONGEST_TAG) : null;
	}

	static long time(String parameter, @Nullable Long millis, long otherwise) {
		if (millis == null) {
			return otherwise;
		}
		if (millis < 0) {
			throw TrackingRefused.invalid(parameter + " must be a nonnegative number of milliseconds");
		}
		return millis;
	}

	private static void checkMetric(Metric metric) {
		String key = checkKey("metric", metric.key());
		if (metric.value() == null) {
			throw TrackingRefused.invalid("Metric '" + key + "' has no value");
		}
		if (metric.timestamp() == null || metric.timestamp() < 0) {
			throw TrackingRefused
				.invalid("Metric '" + key + "' needs a timestamp, a nonnegative number of milliseconds");
		}
	}

	private static void checkParams(List<Entry> params) {
		Set<String> seen = new HashSet<>();
		for (Entry param : params) {
			String key = checkKey("parameter", param.key());
			checkText("Param value", param.text(), LONGEST_PARAM);
			if (!seen.add(key)) {
				throw TrackingRefused.invalid("Duplicate parameter keys have been submitted: '" + key + "'");
			}
		}
	}

	private static String checkKey(String what, @Nullable String key) {
		if (key == null || key.isEmpty()) {
			throw TrackingRefused.invalid("A " + what + " needs a key");
		}
		checkText("The key of a " + what, key, LONGEST_KEY);
		if (!KEY.matcher(key).matches() || OTHER_PATH.matcher(key).matches()) {
			throw TrackingRefused.invalid("Invalid " + what + " name: '" + key
					+ "'. Names hold letters, digits, underscores, dashes, periods, colons, spaces and slashes between them");
		}
		return key;
	}

	private static String checkText(String what, String text, int longest) {
		if (text.length() > longest) {
			throw TrackingRefused
				.invalid(what + " had length " + text.length() + ", which exceeded length limit of " + longest);
		}
		if (text.indexOf('\0') >= 0) {
			throw TrackingRefused.invalid(what + " holds the character U+0000, which cannot be stored");
		}
		return text;
	}

	private static void checkCount(String what, int count, int limit) {
		if (count > limit) {
			throw TrackingRefused.invalid("A batch logging request can contain at most " + limit + " " + what + ". Got "
					+ count + " " + what + ". Please split up " + what + " across multiple requests");
		}
	}

}
