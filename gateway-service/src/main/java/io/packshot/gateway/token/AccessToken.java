package io.packshot.gateway.token;

import java.time.Instant;

import io.packshot.contract.id.BrandId;
import org.jspecify.annotations.Nullable;

/**
 * A signed token.
 *
 * @param value for the Authorization header, after {@code Bearer}
 * @param brand the one it acts for; null where each request names one
 * @param expiresAt when services stop to accept it
 */
public record AccessToken(String value, @Nullable BrandId brand, Instant expiresAt) {

	@Override
	public String toString() {
		return "a token for " + this.brand + " until " + this.expiresAt;
	}

}
