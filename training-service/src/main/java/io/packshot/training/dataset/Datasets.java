package io.packshot.training.dataset;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.training.account.NeighbourRefused;
import io.packshot.training.account.ServiceAccount;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** The datasets of ingest, seen from here. */
@Component
public final class Datasets {

	private static final int PAGE = 200;

	private final ServiceAccount account;

	private final JsonMapper json;

	Datasets(ServiceAccount account, JsonMapper json) {
		this.account = account;
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
				return Optional.of(commit(this.account.get(brand, path(dataset) + "/commits/" + encode(ref))));
			}
			for (JsonNode tag : all(brand, path(dataset) + "/tags")) {
				if (tag.path("name").asString("").equals(ref) && tag.hasNonNull("commit")) {
					return Optional.of(commit(tag));
				}
			}
			JsonNode head = this.account.get(brand, path(dataset) + "/commits?limit=1&branch=" + encode(ref));
			return head.path("items").isEmpty() ? Optional.empty() : Optional.of(commit(head.path("items").get(0)));
		}
		catch (NeighbourRefused ex) {
			return Optional.empty();
		}
	}

	/** The photos of a commit, by id. */
	public List<DatasetRow> rows(BrandId brand, String dataset, CommitId commit) {
		return all(brand, path(dataset) + "/rows?ref=" + encode(commit.value())).stream()
			.map((row) -> this.json.treeToValue(row, DatasetRow.class))
			.toList();
	}

	private List<JsonNode> all(BrandId brand, String path) {
		List<JsonNode> items = new ArrayList<>();
		String next = "";
		do {
			String cursor = next.isEmpty() ? "" : "&cursor=" + encode(next);
			JsonNode page = this.account.get(brand, path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE + cursor);
			page.path("items").forEach(items::add);
			next = page.path("next").asString("");
		}
		while (!next.isEmpty());
		return items;
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
