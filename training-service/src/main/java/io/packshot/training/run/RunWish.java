package io.packshot.training.run;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An order as clients send it.
 *
 * @param model the line of versions, 1 to 63 lower-case letters, digits or . _ -
 * @param dataset the dataset's name
 * @param commit a commit's id, a tag or a branch
 * @param profile the recipe's profile
 * @param seed starts everything random; derived from the rest where absent
 * @param retryOf how many gates the same wish has failed before; 0 where absent
 */
record RunWish(@NotNull @Pattern(regexp = NAME) String model, @NotNull @Pattern(regexp = NAME) String dataset,
		@NotNull @Size(min = 1, max = 63) String commit, @NotNull @Size(min = 1, max = 63) String profile,
		@Nullable Long seed, @Nullable @Min(0) @Max(2) Integer retryOf) {

	private static final String NAME = "[a-z0-9][a-z0-9._-]{0,62}";

}
