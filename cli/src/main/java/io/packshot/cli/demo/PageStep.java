package io.packshot.cli.demo;

import io.packshot.cli.client.Reply;
import io.packshot.cli.home.AtomicFile;
import io.packshot.cli.home.Json;
import io.packshot.cli.photo.Picture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes the page that shows the result, with everything that it needs beside it. */
final class PageStep implements Step {

	private final List<String> notBuilt;

	PageStep(List<String> notBuilt) {
		this.notBuilt = notBuilt;
	}

	@Override
	public String name() {
		return "page";
	}

	@Override
	public Result run(DemoRun run, ProgressLine progress) {
		ResultFiles files = new ResultFiles(run.options().out());
		Map<String, String> thumbnails = new LinkedHashMap<>();
		for (Picture picture : ImageStep.products(run)) {
			String product = picture.product().value();
			progress.update(product);
			JournalState.@Nullable Settled photo = run.journal().state().settled().get(product);
			if (photo != null) {
				thumbnails.put(product, fetch(run, files, product, String.valueOf(photo.photo())));
			}
		}
		ObjectNode summary = Summary.of(run, thumbnails, this.notBuilt);
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
