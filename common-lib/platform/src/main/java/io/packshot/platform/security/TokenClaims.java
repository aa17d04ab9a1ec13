package io.packshot.platform.security;

/** Names in our tokens beyond the registered ones of RFC 7519. */
public final class TokenClaims {

	/** The audience of every token. */
	public static final String AUDIENCE = "packshot";

	/** The brand id that the token acts for; absent where the request names it. */
	public static final String BRAND = "brand";

	/** The {@link Role#label() label} of the role. */
	public static final String ROLE = "role";

	/** Header by which a request names the brand. */
	public static final String BRAND_HEADER = "Packshot-Brand";

	private TokenClaims() {
	}

}
