package io.packshot.cli.demo;

import io.packshot.cli.client.Gateway;
import io.packshot.contract.object.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Commits the accepted photos to a dataset and tags the commit. */
final class DatasetStep implements Step {

	private static final String NAME = "demo";

	private static final String PATH = "/v1/datasets/" + NAME;

	private static final int TAG_DIGITS = 8;

	@Override
	public String name() {
		return "dataset";
	}

	@Override
	public Result run(DemoRun run, ProgressLine progress) {
		Gateway editor = run.editor();
		Journal journal = run.journal();
		if (editor.find(PATH).isEmpty()) {
			editor.post("/v1/datasets", Map.of("name", NAME), journal.requestKey("dataset"));
		}
		JsonNode commit = editor
			.post(PATH + "/commits", Map.of("message", "Photos of the demo", "branch", "main"),
					journal.requestKey("commit-" + content(journal.state())))
			.json();
		String id = commit.path("commit").asString();
		int photos = commit.path("photos").asInt(0);
		String tag = NAME + "-" + id.substring(Math.max(0, id.length() - TAG_DIGITS));
		if (!hasTag(editor, tag)) {
			editor.post(PATH + "/tags", Map.of("name", tag, "commit", id), journal.requestKey("tag-" + id));
		}
		journal.note((state) -> state.withDataset(new JournalState.Dataset(NAME, id, tag, photos)));
		return new Result(photos + " photos, tag " + tag, run.url(PATH + "/commits/" + id));
	}

	private static boolean hasTag(Gateway editor, String tag) {
		return editor.list(PATH + "/tags").stream().anyMatch((known) -> tag.equals(known.path("name").asString("")));
	}

	private static String content(JournalState state) {
		String photos = state.settled()
			.values()
			.stream()
			.filter(JournalState.Settled::accepted)
			.map((photo) -> String.valueOf(photo.photo()))
			.sorted()
			.collect(Collectors.joining(" "));
		return Digest.of(photos.getBytes(StandardCharsets.UTF_8)).value().substring(0, 16);
	}

}
