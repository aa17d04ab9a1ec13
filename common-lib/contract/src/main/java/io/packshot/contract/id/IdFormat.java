package io.packshot.contract.id;

import java.security.SecureRandom;
import java.time.Instant;

/** Makes and checks the textual form that all typed ids share. */
final class IdFormat {

	private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

	private static final int LENGTH = 26;

	private static final int TIME_LENGTH = 10;

	private static final SecureRandom RANDOM = new SecureRandom();

	private static long lastMillis;

	private static int sequence;

	private IdFormat() {
	}

	static void check(String prefix, String value) {
		if (!isWellFormed(prefix, value)) {
			throw new IllegalArgumentException(
					"'" + abbreviated(value) + "' is not an id of the form " + prefix + "_ and 26 characters");
		}
	}

	/**
	 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, 12 bits of a counter within
	 * the millisecond, 62 random bits.
	 */
	static String create(String prefix) {
		long high = timeAndCounter();
		long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
		return prefix + "_" + encode(high, low);
	}

	/**
	 * When a well-formed id was made. Its first ten characters are two surplus bits and
	 * the 48 bits of milliseconds.
	 */
	static Instant time(String value) {
		int start = value.indexOf('_') + 1;
		long millis = value.substring(start, start + TIME_LENGTH)
			.chars()
			.asLongStream()
			.reduce(0, (sum, character) -> sum << 5 | ALPHABET.indexOf((int) character));
		return Instant.ofEpochMilli(millis);
	}

	private static synchronized long timeAndCounter() {
		long now = Math.max(System.currentTimeMillis(), lastMillis);
		sequence = (now == lastMillis) ? sequence + 1 : 0;
		if (sequence > 0xfff) {
			now++;
			sequence = 0;
		}
		lastMillis = now;
		return (now << 16) | 0x7000L | sequence;
	}

	private static String encode(long high, long low) {
		char[] out = new char[LENGTH];
		long h = high;
		long l = low;
		for (int i = LENGTH - 1; i >= 0; i--) {
			out[i] = ALPHABET.charAt((int) (l & 31));
			l = (l >>> 5) | (h << 59);
			h >>>= 5;
		}
		return new String(out);
	}

	private static boolean isWellFormed(String prefix, String value) {
		int start = prefix.length() + 1;
		if (value.length() != start + LENGTH || !value.startsWith(prefix + "_")) {
			return false;
		}
		// 130 bits fit into 26 characters; the two surplus ones are zero.
		return value.charAt(start) <= '7'
				&& value.chars().skip(start).allMatch((character) -> ALPHABET.indexOf(character) >= 0);
	}

	private static String abbreviated(String value) {
		return (value.length() <= 64) ? value : value.substring(0, 64) + "...";
	}

}
