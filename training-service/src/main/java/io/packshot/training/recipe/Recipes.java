package io.packshot.training.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The recipes that can be ordered, by profile. A broken one keeps the service from
 * starting.
 */
@Component
public final class Recipes {

	private final Map<String, Recipe> byProfile = new LinkedHashMap<>();

	Recipes(RecipeProperties properties) {
		for (String profile : properties.profiles()) {
			Recipe recipe = RecipeJson.complete(read(profile), properties.threads());
			if (!recipe.profile().equals(profile)) {
				throw new IllegalStateException("recipes/" + profile + ".json calls itself " + recipe.profile());
			}
			this.byProfile.put(profile, recipe);
		}
	}

	/** All recipes in the configured order. */
	List<Recipe> list() {
		return new ArrayList<>(this.byProfile.values());
	}

	/** The names that can be ordered. */
	public List<String> profiles() {
		return new ArrayList<>(this.byProfile.keySet());
	}

	/** The recipe with that profile. */
	public Optional<Recipe> find(String profile) {
		return Optional.ofNullable(this.byProfile.get(profile));
	}

	private static byte[] read(String profile) {
		String resource = "/recipes/" + profile + ".json";
		try (InputStream in = Recipes.class.getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalStateException("there is no " + resource + " on the class path");
			}
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
