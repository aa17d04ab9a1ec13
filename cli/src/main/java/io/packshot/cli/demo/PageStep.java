package io.packshot.cli.demo;

import io.packshot.cli.client.Reply;
import io.packshot.cli.home.AtomicFile;
import io.packshot.cli.home.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Writes the page that shows the result, with everything that it needs beside it. */
final class PageStep implements Step {

	@Override
	public String name() {
		return "page";
	}

	@Override
	public Result run(DemoRun run, ProgressLine progress) {
		ResultFiles files = new ResultFiles(run.options().out());
		Map<String, String> thumbnails = new LinkedHashMap<>();
		for (ShownProduct shown : ShownProduct.list(run)) {
			String product = shown.id();
			progress.update(product);
			thumbnails.put(product, fetch(run, files, product, String.valueOf(shown.photo().photo())));
		}
		ObjectNode summary = Summary.of(run, thumbnails);
		AtomicFile.write(files.summary(), Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(summary));
		AtomicFile.write(files.page(), ResultPage.of(summary).getBytes(StandardCharsets.UTF_8));
		return new Result(thumbnails.size() + " products", files.page().toUri().toString());
	}

	private static String fetch(DemoRun run, ResultFiles files, String product, String photo) {
		Reply thumbnail = run.editor().get("/v1/photos/" + photo + "/thumbnail?size=640");
		Path before = files.before(product, thumbnail.header("Content-Type").orElse("image/png"));
		AtomicFile.write(before, thumbnail.bytes());
		AtomicFile.write(files.matte(product), run.editor().get("/v1/photos/" + photo + "/matte").bytes());
		return files.link(before);
	}

}
