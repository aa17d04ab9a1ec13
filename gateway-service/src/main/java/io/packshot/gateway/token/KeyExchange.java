package io.packshot.gateway.token;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.gateway.GatewayProblem;
import io.packshot.gateway.identity.Credential;
import io.packshot.gateway.identity.CredentialSource;
import io.packshot.gateway.identity.Scope;
import io.packshot.gateway.secret.SecretHashes;
import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.TokenClaims;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Exchanges secrets for tokens. Safe for use by several threads. */
@Component
public class KeyExchange {

	private final List<CredentialSource> sources;

	private final SecretHashes hashes;

	private final RecentCredentials recent;

	private final TokenMint mint;

	private final GuessLimit guesses;

	KeyExchange(List<CredentialSource> sources, SecretHashes hashes, RecentCredentials recent, TokenMint mint,
			Clock clock) {
		this.sources = sources;
		this.hashes = hashes;
		this.recent = recent;
		this.mint = mint;
		this.guesses = new GuessLimit(clock);
	}

	/** Whether the text is one of our secrets, rather than a token. */
	boolean recognises(String text) {
		return this.sources.stream().anyMatch((source) -> source.recognises(text));
	}

	/**
	 * Verifies a secret.
	 * @param secret what the caller sent
	 * @param address from where, for the limit on guesses
	 * @return the credential, which was good at most 30 seconds ago
	 */
	RecentCredentials.Entry verify(String secret, String address) {
		String fingerprint = HexFormat.of().formatHex(this.hashes.hash(secret));
		Optional<RecentCredentials.Entry> known = this.recent.find(fingerprint);
		if (known.isPresent()) {
			return known.get();
		}
		if (this.guesses.isExhausted(address)) {
			int seconds = (int) GuessLimit.WINDOW.toSeconds();
			throw new ProblemException(GatewayProblem.TOO_MANY_ATTEMPTS,
					"Send the right key in a minute. Keys in use are not affected.")
				.with("limit", GuessLimit.WRONG_KEYS_PER_WINDOW)
				.retryAfter(seconds);
		}
		return this.recent.load(fingerprint, () -> verify(secret)).orElseThrow(() -> {
			this.guesses.countWrongKey(address);
			return unauthenticated("The API key is not valid: it is mistyped, expired or revoked.");
		});
	}

	/** The credential's token for the brand, minted lately or now. */
	AccessToken token(RecentCredentials.Entry entry, @Nullable BrandId brand) {
		return entry.tokens()
			.computeIfAbsent((brand != null) ? brand.value() : "", (key) -> this.mint.mint(entry.credential(), brand));
	}

	/**
	 * Verifies a secret that came otherwise than in the Authorization header.
	 * @param secret what the caller sent
	 * @param address from where, for the limit on guesses
	 */
	public Credential credential(String secret, String address) {
		return verify(secret, address).credential();
	}

	/** The same request, carrying a token. */
	public HttpServletRequest actAs(HttpServletRequest request, AccessToken token) {
		return new TokenRequest(request, token);
	}

	/** The credential as the database has it now. */
	public Credential current(String subject) {
		return this.sources.stream()
			.flatMap((source) -> source.find(subject).stream())
			.findFirst()
			.orElseThrow(() -> unauthenticated("The API key behind this token has expired or was revoked."));
	}

	/** A fresh token for what the database grants the credential now. */
	public AccessToken exchange(Credential credential, @Nullable BrandId requested) {
		return this.mint.mint(credential, brand(credential.grant().scope(), requested));
	}

	/**
	 * The brand that a request acts for; null where any of the platform.
	 * @throws ProblemException where the brand is foreign or one of several is to be
	 * named
	 */
	static @Nullable BrandId brand(Scope scope, @Nullable BrandId requested) {
		BrandChoice choice = BrandChoice.of(scope, requested);
		if (choice instanceof BrandChoice.Foreign foreign) {
			throw ProblemException.notFound("brand", foreign.brand()).with("field", TokenClaims.BRAND_HEADER);
		}
		if (choice instanceof BrandChoice.Ambiguous) {
			throw UndecidedBrand.problem();
		}
		return (choice instanceof BrandChoice.One one) ? one.brand() : null;
	}

	static ProblemException unauthenticated(String detail) {
		ProblemException problem = new ProblemException(CommonProblem.UNAUTHENTICATED, detail);
		problem.headers().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		return problem;
	}

	private Optional<Credential> verify(String secret) {
		return this.sources.stream()
			.filter((source) -> source.recognises(secret))
			.findFirst()
			.flatMap((source) -> source.verify(secret));
	}

}
