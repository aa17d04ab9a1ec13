package io.packshot.gateway.identity;

import java.util.List;
import java.util.Set;

import io.packshot.contract.id.BrandId;

/** Whose things a credential may touch. */
public sealed interface Scope {

	/** How the whole platform is written in a list of brands. */
	String EVERYTHING = "*";

	/** Whether everything in the other scope lies in this one. */
	boolean covers(Scope other);

	/** Whether the brand lies in this scope. */
	default boolean covers(BrandId brand) {
		return covers(new Brands(Set.of(brand)));
	}

	/** The form in requests and answers: brand ids in order, or {@code *} alone. */
	List<String> labels();

	/** Every brand, those to come included. */
	record Platform() implements Scope {

		@Override
		public boolean covers(Scope other) {
			return true;
		}

		@Override
		public List<String> labels() {
			return List.of(EVERYTHING);
		}

	}

	/**
	 * Some brands.
	 *
	 * @param brands at least one
	 */
	record Brands(Set<BrandId> brands) implements Scope {

		public Brands {
			brands = Set.copyOf(brands);
			if (brands.isEmpty()) {
				throw new IllegalArgumentException("a scope holds at least one brand");
			}
		}

		@Override
		public boolean covers(Scope other) {
			return other instanceof Brands some && this.brands.containsAll(some.brands);
		}

		@Override
		public List<String> labels() {
			return this.brands.stream().map(BrandId::value).sorted().toList();
		}

	}

}
