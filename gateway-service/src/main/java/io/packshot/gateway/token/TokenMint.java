package io.packshot.gateway.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.packshot.contract.id.BrandId;
import io.packshot.gateway.identity.Credential;
import io.packshot.platform.security.SecurityProperties;
import io.packshot.platform.security.TokenClaims;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Signs tokens (ES256, RFC 7519). Safe for use by several threads. */
@Component
class TokenMint {

	/** How long a token is good; also how long a revoked key's last token is. */
	static final Duration LIFETIME = Duration.ofMinutes(5);

	private final JWSSigner signer;

	private final JWSHeader header;

	private final String issuer;

	private final Clock clock;

	TokenMint(SigningKey key, SecurityProperties security, Clock clock) throws JOSEException {
		this.signer = new ECDSASigner(key.key());
		this.header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT)
			.keyID(key.key().getKeyID())
			.build();
		this.issuer = security.issuer().toString();
		this.clock = clock;
	}

	/**
	 * Signs a token that ends with its credential.
	 * @param credential whose
	 * @param brand the brand that it acts for; null only for a credential of the whole
	 * platform, since a token without brand acts for any
	 */
	AccessToken mint(Credential credential, @Nullable BrandId brand) {
		Instant now = this.clock.instant();
		Instant expiry = now.plus(LIFETIME);
		if (credential.expiresAt() != null && credential.expiresAt().isBefore(expiry)) {
			expiry = credential.expiresAt();
		}
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(this.issuer)
			.audience(TokenClaims.AUDIENCE)
			.subject(credential.grant().subject())
			.claim(TokenClaims.ROLE, credential.grant().role().label())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(expiry))
			.jwtID(UUID.randomUUID().toString());
		if (brand != null) {
			claims.claim(TokenClaims.BRAND, brand.value());
		}
		SignedJWT token = new SignedJWT(this.header, claims.build());
		try {
			token.sign(this.signer);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("the key is one for ES256", ex);
		}
		return new AccessToken(token.serialize(), brand, expiry);
	}

}
