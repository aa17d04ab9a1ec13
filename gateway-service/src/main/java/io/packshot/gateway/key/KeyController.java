package io.packshot.gateway.key;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.KeyId;
import io.packshot.gateway.brand.Brands;
import io.packshot.gateway.identity.Grant;
import io.packshot.gateway.identity.Scope;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/keys")
@Tag(name = "keys", description = "API keys: made, listed and revoked by administrators")
final class KeyController {

	private final Keys keys;

	private final KeyIssuer issuer;

	private final Brands brands;

	private final Clock clock;

	KeyController(Keys keys, KeyIssuer issuer, Brands brands, Clock clock) {
		this.keys = keys;
		this.issuer = issuer;
		this.brands = brands;
		this.clock = clock;
	}

	@PostMapping
	@RequiresRole(Role.ADMIN)
	@Operation(summary = "Make a key", description = """
			The answer holds the secret, which is shown this once. Brand administrators make keys for their own \
			brands, platform administrators for any, and for all brands with ["*"].""")
	ResponseEntity<KeyView> create(@Valid @RequestBody NewKey request, @Parameter(hidden = true) Grant grant) {
		KeyIssuer.Order order = new KeyIssuer.Order(role(request.role()), scope(request.brands()),
				request.label().strip(), request.expiresAt());
		require(KeyPolicy.decide(grant, order.role(), order.scope()), order.scope());
		requireExistence(order.scope());
		Instant expiry = request.expiresAt();
		if (expiry != null && !expiry.isAfter(this.clock.instant())) {
			throw invalid("expiresAt", "expiresAt lies in the future");
		}
		KeyIssuer.Issued issued = this.issuer.issue(order, grant.subject());
		return ResponseEntity.created(URI.create("/v1/keys/" + issued.key().id()))
			.cacheControl(CacheControl.noStore())
			.body(KeyView.of(issued.key(), issued.secret()));
	}

	@GetMapping
	@RequiresRole(Role.ADMIN)
	@Operation(summary = "List the keys of the administrator's brands, without secrets")
	Page<KeyView> list(PageRequest request, @Parameter(hidden = true) Grant grant) {
		return this.keys.list(grant.scope(), request).map(KeyView::of);
	}

	@DeleteMapping("/{id}")
	@RequiresRole(Role.ADMIN)
	@Operation(summary = "Revoke a key; it stops at once")
	ResponseEntity<Void> revoke(@PathVariable String id, @Parameter(hidden = true) Grant grant) {
		ApiKey key = find(id);
		KeyVerdict verdict = KeyPolicy.decide(grant, key.role(), key.scope());
		if (verdict == KeyVerdict.PLATFORM_ONLY || verdict == KeyVerdict.FOREIGN_BRAND) {
			throw ProblemException.notFound("key", id);
		}
		require(verdict, key.scope());
		this.issuer.revoke(key.id());
		return ResponseEntity.noContent().build();
	}

	private ApiKey find(String id) {
		try {
			return this.keys.find(new KeyId(id)).orElseThrow(() -> ProblemException.notFound("key", id)).key();
		}
		catch (IllegalArgumentException ex) {
			throw ProblemException.notFound("key", id);
		}
	}

	private void requireExistence(Scope scope) {
		if (scope instanceof Scope.Brands some) {
			for (BrandId brand : some.brands()) {
				if (this.brands.find(brand, scope).isEmpty()) {
					throw ProblemException.notFound("brand", brand).with("field", "brands");
				}
			}
		}
	}

	private static void require(KeyVerdict verdict, Scope scope) {
		switch (verdict) {
			case ALLOWED -> {
			}
			case NOT_AN_ADMIN ->
				throw new ProblemException(CommonProblem.FORBIDDEN, "Only keys with the role admin manage keys.");
			case ROLE_RESERVED -> throw invalid("role", "role is viewer, reviewer, editor, operator or admin");
			case PLATFORM_ONLY -> throw new ProblemException(CommonProblem.FORBIDDEN,
					"Only a key that administers the platform makes keys for all brands.")
				.with("field", "brands");
			case FOREIGN_BRAND -> throw ProblemException.notFound("brand among", String.join(", ", scope.labels()))
				.with("field", "brands");
		}
	}

	private static Role role(String label) {
		return Role.find(label)
			.orElseThrow(() -> invalid("role", "role is viewer, reviewer, editor, operator or admin"));
	}

	private static Scope scope(List<String> labels) {
		if (labels.equals(List.of(Scope.EVERYTHING))) {
			return new Scope.Platform();
		}
		try {
			Set<BrandId> brands = labels.stream().map(BrandId::new).collect(Collectors.toSet());
			return new Scope.Brands(brands);
		}
		catch (IllegalArgumentException ex) {
			throw invalid("brands", String.valueOf(ex.getMessage()));
		}
	}

	private static ProblemException invalid(String field, String detail) {
		return new ProblemException(CommonProblem.INVALID_REQUEST, detail).with("field", field);
	}

}
