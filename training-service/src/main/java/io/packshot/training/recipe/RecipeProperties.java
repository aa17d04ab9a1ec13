package io.packshot.training.recipe;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which recipes can be ordered.
 *
 * @param profiles names of files {@code recipes/<name>.json} on the class path
 * @param threads of the tensor library, for every recipe; 0 leaves it to each
 */
@Validated
@ConfigurationProperties("packshot.recipe")
record RecipeProperties(@NotEmpty List<String> profiles, @DefaultValue("0") @Min(0) @Max(256) int threads) {

	RecipeProperties {
		profiles = List.copyOf(profiles);
	}

}
