package io.packshot.training.recipe;

import io.packshot.contract.object.Digest;
import io.packshot.platform.page.Page;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The recipes that runs can be ordered with; the same for every brand. */
@RestController
@RequestMapping("/v1/recipes")
final class RecipeController {

	private final Recipes recipes;

	RecipeController(Recipes recipes) {
		this.recipes = recipes;
	}

	@GetMapping
	@RequiresRole(Role.VIEWER)
	Page<RecipeDocument> list(Caller caller) {
		return new Page<>(this.recipes.list().stream().map(RecipeDocument::of).toList(), null);
	}

	@GetMapping("/{profile}")
	@RequiresRole(Role.VIEWER)
	RecipeDocument get(Caller caller, @PathVariable String profile) {
		return this.recipes.find(profile)
			.map(RecipeDocument::of)
			.orElseThrow(() -> ProblemException.notFound("recipe", profile));
	}

	/** A recipe as clients see it. */
	record RecipeDocument(String profile, Digest digest, Recipe recipe) {

		static RecipeDocument of(Recipe recipe) {
			return new RecipeDocument(recipe.profile(), recipe.digest(), recipe);
		}

	}

}
