package io.packshot.contract.id;

/**
 * Names a brand, the tenant that every record belongs to.
 *
 * @param value {@code bra_} and 26 characters
 */
public record BrandId(String value) implements TypedId {

	private static final String PREFIX = "bra";

	public BrandId {
		IdFormat.check(PREFIX, value);
	}

	/** A new identifier, later in order than those made before in this process. */
	public static BrandId create() {
		return new BrandId(IdFormat.create(PREFIX));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
