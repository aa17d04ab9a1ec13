package io.packshot.gateway.key;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param brands ids of 1 to 100 brands, or {@code *} alone
 * @param role viewer, reviewer, editor, operator or admin
 * @param label what it is for, 1 to 120 characters
 * @param expiresAt when it ends by itself; never, where absent
 */
record NewKey(@NotNull @Size(min = 1, max = 100) List<String> brands, @NotNull String role,
		@NotBlank @Size(max = 120) String label, @Nullable Instant expiresAt) {

}
