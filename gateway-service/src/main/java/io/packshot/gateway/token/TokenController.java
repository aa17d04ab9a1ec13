package io.packshot.gateway.token;

import java.time.Clock;
import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.packshot.contract.id.BrandId;
import io.packshot.gateway.identity.Credential;
import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import io.packshot.platform.security.TokenClaims;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "tokens", description = "Short-lived tokens in exchange for API keys")
final class TokenController {

	private final KeyExchange exchange;

	private final Clock clock;

	TokenController(KeyExchange exchange, Clock clock) {
		this.exchange = exchange;
		this.clock = clock;
	}

	@PostMapping("/v1/tokens")
	@RequiresRole(Role.VIEWER)
	@Operation(summary = "Exchange an API key for a token of five minutes", description = """
			Clients need not do this: the gateway does it on every request. Services do, to call each other \
			directly.""")
	ResponseEntity<Answer> create(@RequestBody(required = false) @Nullable Wish wish,
			@RequestHeader(name = TokenClaims.BRAND_HEADER, required = false) @Nullable BrandId header,
			@Parameter(hidden = true) @RequestAttribute(name = KeyFilter.PRESENTED,
					required = false) RecentCredentials.@Nullable Entry presented) {
		if (presented == null) {
			throw new ProblemException(CommonProblem.FORBIDDEN,
					"A token is not exchanged for another one: send the API key.");
		}
		Credential credential = this.exchange.current(presented.credential().grant().subject());
		BrandId brand = (wish != null && wish.brand() != null) ? wish.brand() : header;
		AccessToken token = this.exchange.exchange(credential, brand);
		long seconds = Duration.between(this.clock.instant(), token.expiresAt()).toSeconds();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Answer(token.value(), "Bearer", Math.max(seconds, 0), token.brand(),
					credential.grant().role().label()));
	}

	/**
	 * What the token is to be for.
	 *
	 * @param brand needed where the key stands for several
	 */
	record Wish(@Nullable BrandId brand) {

	}

	/**
	 * The token, in the form of RFC 6749 section 5.1.
	 *
	 * @param expiresIn seconds
	 * @param brand absent where each request names one
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(String accessToken, String tokenType, long expiresIn, @Nullable BrandId brand, String role) {

	}

}
