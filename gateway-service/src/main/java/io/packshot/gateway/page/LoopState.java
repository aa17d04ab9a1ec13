package io.packshot.gateway.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.packshot.gateway.routing.ServiceDirectory;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Asks the services, in the visitor's name, how much of each word there is. */
@Component
class LoopState {

	private static final int COUNTED = 200;

	private static final int LAST_IMAGES = 6;

	private static final String UNKNOWN = "-";

	private final ServiceDirectory directory;

	private final ServiceCalls calls;

	LoopState(ServiceDirectory directory, ServiceCalls calls) {
		this.directory = directory;
		this.calls = calls;
	}

	/** The nine words without counts. */
	static List<Word> words() {
		List<Word> words = new ArrayList<>();
		for (LoopWord word : LoopWord.values()) {
			words.add(new Word(word.label(), word.meaning(), ""));
		}
		return words;
	}

	/** The nine words with what the token's brand has of them. */
	List<Word> words(String token) {
		List<CompletableFuture<Word>> asked = new ArrayList<>();
		for (LoopWord word : LoopWord.values()) {
			asked.add(get(word.list() + "?limit=" + COUNTED, token)
				.thenApply((answer) -> new Word(word.label(), word.meaning(), count(answer))));
		}
		return asked.stream().map(CompletableFuture::join).toList();
	}

	/** The last images of the token's brand, newest first. */
	List<Pair> pairs(String token) {
		List<Pair> pairs = new ArrayList<>();
		get("/v1/images?limit=" + LAST_IMAGES, token).join()
			.ifPresent((answer) -> answer.path("items").forEach((image) -> pairs.add(pair(image))));
		return pairs;
	}

	private CompletableFuture<Optional<JsonNode>> get(String path, String token) {
		Optional<URI> uri = this.directory.locate(path.substring(0, path.indexOf('?')));
		if (uri.isEmpty()) {
			return CompletableFuture.completedFuture(Optional.empty());
		}
		return this.calls.get(uri.get().resolve(path), token);
	}

	private static String count(Optional<JsonNode> answer) {
		if (answer.isEmpty() || !answer.get().path("items").isArray()) {
			return UNKNOWN;
		}
		boolean more = answer.get().path("next").isString();
		return answer.get().path("items").size() + (more ? "+" : "");
	}

	private static Pair pair(JsonNode image) {
		return new Pair(image.path("id").asString(""), image.path("photo").asString(""),
				image.path("product").asString(""), image.path("operation").asString(""));
	}

	/**
	 * A word as the page shows it; the count is empty for visitors who are not signed in.
	 */
	record Word(String label, String meaning, String count) {

	}

	/** An image and the photo that it was made from. */
	record Pair(String image, String photo, String product, String operation) {

		public String before() {
			return "/v1/photos/" + this.photo + "/thumbnail?size=160";
		}

		public String after() {
			return "/v1/images/" + this.image + "/file";
		}

	}

}
