package io.packshot.training.dataset;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.platform.neighbour.NeighbourRefused;
import io.packshot.platform.neighbour.Neighbours;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** The datasets of ingest, seen from here. */
@Component
public final class Datasets {

	private final Neighbours neighbours;

	private final JsonMapper json;

	Datasets(Neighbours neighbours, JsonMapper json) {
		this.neighbours = neighbours;
		// Ingest may tell more about a photo than we need to know.
		this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
	}

	/**
	 * The commit behind a name.
	 * @param ref a commit's id, a tag or a branch
	 */
	public Optional<CommitId> resolve(BrandId brand, String dataset, String ref) {
		try {
			if (ref.startsWith("com_")) {
				return Optional.of(commit(this.neighbours.get(brand, path(dataset) + "/commits/" + encode(ref))));
			}
			for (JsonNode tag : this.neighbours.list(brand, path(dataset) + "/tags")) {
				if (tag.path("name").asString("").equals(ref) && tag.hasNonNull("commit")) {
					return Optional.of(commit(tag));
				}
			}
			JsonNode head = this.neighbours.get(brand, path(dataset) + "/commits?limit=1&branch=" + encode(ref));
			return head.path("items").isEmpty() ? Optional.empty() : Optional.of(commit(head.path("items").get(0)));
		}
		catch (NeighbourRefused ex) {
			return Optional.empty();
		}
	}

	/** The photos of a commit, by id. */
	public List<DatasetRow> rows(BrandId brand, String dataset, CommitId commit) {
		return this.neighbours.list(brand, path(dataset) + "/rows?ref=" + encode(commit.value()))
			.stream()
			.map((row) -> this.json.treeToValue(row, DatasetRow.class))
			.toList();
	}

	private CommitId commit(JsonNode document) {
		return new CommitId(document.path("commit").asString(""));
	}

	private static String path(String dataset) {
		return "/v1/datasets/" + encode(dataset);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
