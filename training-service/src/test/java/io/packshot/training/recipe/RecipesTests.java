package io.packshot.training.recipe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import io.packshot.scenemodel.training.SceneRecipe;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RecipesTests {

	private final Recipes recipes = new Recipes(new RecipeProperties(List.of("cpu-smoke", "cpu-quick"), 0));

	@Test
	void theCommittedProfilesAreTheMeasuredOnes() {
		assertThat(recipe("cpu-quick").scene()).isEqualTo(SceneRecipe.CPU_QUICK);
		assertThat(recipe("cpu-smoke").scene()).isEqualTo(SceneRecipe.CPU_SMOKE);
	}

	@Test
	void theDigestIsTheHashOfSortedJsonWithoutBlanks() throws Exception {
		Recipe recipe = recipe("cpu-smoke");
		String canonical = RecipeJson.canonical(recipe);
		assertThat(canonical).startsWith("{\"codeVersion\":\"trainer-2\",\"minimumPlates\":4,\"plateSide\":80,")
			.doesNotContain(" ");
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
		assertThat(recipe.digest().value()).isEqualTo(HexFormat.of().formatHex(hash));
	}

	@Test
	void aRecipeReadBackHasTheSameDigest() {
		Recipe recipe = recipe("cpu-quick");
		assertThat(RecipeJson.read(RecipeJson.canonical(recipe))).isEqualTo(recipe);
	}

	@Test
	void everythingThatChangesTheResultChangesTheDigest() {
		Recipe recipe = recipe("cpu-smoke");
		Recipe moreThreads = new Recipe(recipe.profile(), recipe.codeVersion(), 2, recipe.plateSide(),
				recipe.minimumPlates(), recipe.scene(), recipe.sampling());
		Recipe otherCode = new Recipe(recipe.profile(), "trainer-0", recipe.threads(), recipe.plateSide(),
				recipe.minimumPlates(), recipe.scene(), recipe.sampling());
		Recipe otherNetwork = new Recipe(recipe.profile(), recipe.codeVersion(), recipe.threads(), recipe.plateSide(),
				recipe.minimumPlates(), SceneRecipe.CPU_QUICK, recipe.sampling());
		assertThat(List.of(recipe.digest(), moreThreads.digest(), otherCode.digest(), otherNetwork.digest()))
			.doesNotHaveDuplicates();
	}

	@Test
	void configuredThreadsReplaceTheProfilesOwn() {
		Recipes one = new Recipes(new RecipeProperties(List.of("cpu-quick"), 2));
		assertThat(one.find("cpu-quick").orElseThrow().threads()).isEqualTo(2);
		assertThat(recipe("cpu-quick").threads()).isEqualTo(1);
	}

	@Test
	void refusesToStartWithoutAConfiguredProfile() {
		assertThatIllegalStateException().isThrownBy(() -> new Recipes(new RecipeProperties(List.of("cpu-missing"), 0)))
			.withMessageContaining("cpu-missing");
	}

	private Recipe recipe(String profile) {
		return this.recipes.find(profile).orElseThrow();
	}

}
