package io.packshot.training.recipe;

import java.nio.charset.StandardCharsets;

import io.packshot.contract.object.Digest;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How recipes look as JSON: names sorted, no white space, so that equal means equal
 * bytes.
 */
public final class RecipeJson {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private RecipeJson() {
	}

	/** The recipe's canonical form. */
	public static String canonical(Recipe recipe) {
		return JSON.writeValueAsString(recipe);
	}

	/** Reads a recipe back. */
	public static Recipe read(String json) {
		return JSON.readValue(json, Recipe.class);
	}

	/**
	 * Completes a profile with what is not written in it.
	 * @param json a profile's file
	 * @param threads instead of the profile's own; 0 for those
	 */
	static Recipe complete(byte[] json, int threads) {
		ObjectNode profile = (ObjectNode) JSON.readTree(json);
		profile.put("codeVersion", Recipe.CODE_VERSION);
		if (threads > 0) {
			profile.put("threads", threads);
		}
		return JSON.treeToValue(profile, Recipe.class);
	}

	static Digest digest(Recipe recipe) {
		return Digest.of(canonical(recipe).getBytes(StandardCharsets.UTF_8));
	}

}
