package io.packshot.gateway.account;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service's secret: {@code sa_}, its name, {@code _} and at least 32 random characters.
 *
 * @param name the service's word
 * @param text the whole secret
 */
record AccountSecret(String name, String text) {

	static final String PREFIX = "sa_";

	private static final Pattern FORM = Pattern.compile("sa_([a-z]{2,40})_[A-Za-z0-9_-]{32,128}");

	static Optional<AccountSecret> parse(String text) {
		Matcher matcher = FORM.matcher(text);
		return matcher.matches() ? Optional.of(new AccountSecret(matcher.group(1), text)) : Optional.empty();
	}

	@Override
	public String toString() {
		return "the secret of " + this.name;
	}

}
