package io.packshot.gateway.brand;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A brand to be made.
 *
 * @param slug 2 to 40 lower-case letters, digits and single dashes between them
 * @param name 1 to 120 characters
 */
record NewBrand(
		@NotNull @Size(min = 2, max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*",
				message = "has lower-case letters, digits and single dashes between them") String slug,
		@NotBlank @Size(max = 120) String name) {

}
