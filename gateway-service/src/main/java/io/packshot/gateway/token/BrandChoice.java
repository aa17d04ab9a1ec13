package io.packshot.gateway.token;

import java.util.Set;

import io.packshot.contract.id.BrandId;
import io.packshot.gateway.identity.Scope;
import org.jspecify.annotations.Nullable;

/** For which brand a request acts. */
sealed interface BrandChoice {

	/** Decides from what the credential covers and what the request asks for. */
	static BrandChoice of(Scope scope, @Nullable BrandId requested) {
		if (requested != null) {
			return scope.covers(requested) ? new One(requested) : new Foreign(requested);
		}
		if (scope instanceof Scope.Brands some) {
			return (some.brands().size() == 1) ? new One(some.brands().iterator().next())
					: new Ambiguous(some.brands());
		}
		return new Open();
	}

	/** For this brand. */
	record One(BrandId brand) implements BrandChoice {

	}

	/** For any brand of the platform; each request may name one. */
	record Open() implements BrandChoice {

	}

	/** For one of several, and the request does not say which. */
	record Ambiguous(Set<BrandId> brands) implements BrandChoice {

	}

	/** For a brand that the credential does not cover. */
	record Foreign(BrandId brand) implements BrandChoice {

	}

}
