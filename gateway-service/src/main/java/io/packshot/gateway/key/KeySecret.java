package io.packshot.gateway.key;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.packshot.contract.id.KeyId;

/**
 * A key as its holder sends it: {@code pk_}, the 26 characters of its id, {@code _} and
 * 43 random characters. The id finds the row, the rest proves the right to it.
 *
 * @param id names the key
 * @param text the whole secret
 */
record KeySecret(KeyId id, String text) {

	static final String PREFIX = "pk_";

	private static final String ID_PREFIX = "key_";

	private static final Pattern FORM = Pattern.compile("pk_([0-9a-z]{26})_[A-Za-z0-9_-]{43}");

	static KeySecret of(KeyId id, String random) {
		return new KeySecret(id, PREFIX + id.value().substring(ID_PREFIX.length()) + "_" + random);
	}

	static Optional<KeySecret> parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new KeySecret(new KeyId(ID_PREFIX + matcher.group(1)), text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return "the secret of " + this.id;
	}

}
