package io.packshot.contract.id;

/**
 * A product by the catalog's own id; unique within its brand only.
 *
 * @param value 1 to 128 characters: letters, digits and {@code . _ : -}, not starting
 * with a dot
 */
public record ProductId(String value) {

	private static final int MAX_LENGTH = 128;

	public ProductId {
		if (value.isEmpty() || value.length() > MAX_LENGTH || value.charAt(0) == '.'
				|| !value.chars().allMatch(ProductId::allowed)) {
			throw new IllegalArgumentException(
					"a product id has 1 to 128 letters, digits or . _ : - and does not start with a dot");
		}
	}

	private static boolean allowed(int character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || "._:-".indexOf(character) >= 0;
	}

	@Override
	public String toString() {
		return this.value;
	}

}
