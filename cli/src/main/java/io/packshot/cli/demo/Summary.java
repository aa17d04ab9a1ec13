package io.packshot.cli.demo;

import io.packshot.cli.home.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The result of a demo as data: what {@code summary.json} holds and the page shows. */
final class Summary {

	private Summary() {
	}

	/**
	 * Collects it.
	 * @param thumbnails the small photo of each product, relative to the result
	 */
	static ObjectNode of(DemoRun run, Map<String, String> thumbnails) {
		JournalState state = run.journal().state();
		ObjectNode summary = Json.MAPPER.createObjectNode()
			.put("brand", run.options().brand())
			.put("brandId", run.brand());
		summary.put("size", run.options().size()).put("gateway", run.platform().gateway().toString());
		summary.set("dataset", Json.MAPPER.valueToTree(state.dataset()));
		summary.put("version", state.version());
		candidates(run, summary.putArray("candidates"));
		ArrayNode products = summary.putArray("products");
		ShownProduct.list(run)
			.forEach((shown) -> products.add(product(run, shown, thumbnails.getOrDefault(shown.id(), ""))));
		ArrayNode rejected = summary.putArray("rejected");
		state.settled().forEach((file, photo) -> {
			if (!photo.accepted()) {
				rejected.addObject().put("file", file).put("reason", photo.reason());
			}
		});
		ArrayNode heldBack = summary.putArray("heldBack");
		state.heldBack().forEach((image, reason) -> heldBack.addObject().put("image", image).put("reason", reason));
		steps(state, summary.putArray("steps"));
		return summary;
	}

	private static void candidates(DemoRun run, ArrayNode candidates) {
		ResultFiles files = new ResultFiles(run.options().out());
		for (JournalState.Candidate candidate : run.journal().state().candidates()) {
			ObjectNode node = candidates.addObject().put("run", candidate.run()).put("verdict", candidate.verdict());
			node.put("reason", candidate.reason());
			if (Files.isRegularFile(files.gateReport(candidate.run()))) {
				node.put("report", files.link(files.gateReport(candidate.run())));
				node.set("metrics", read(files.gateReport(candidate.run())).path("decision").path("judgements"));
			}
			if (Files.isRegularFile(files.gatePlates(candidate.run()))) {
				node.put("plates", files.link(files.gatePlates(candidate.run())));
			}
		}
	}

	private static ObjectNode product(DemoRun run, ShownProduct shown, String thumbnail) {
		ResultFiles files = new ResultFiles(run.options().out());
		String product = shown.id();
		JournalState.Settled photo = shown.photo();
		ObjectNode node = Json.MAPPER.createObjectNode().put("product", product);
		node.put("photo", photo.photo()).put("matte", photo.matte()).put("method", photo.method());
		node.put("confidence", photo.confidence());
		node.put("thumbnail", thumbnail).put("matteFile", files.link(files.matte(product)));
		ArrayNode images = node.putArray("images");
		for (String template : ImageStep.TEMPLATES) {
			JournalState.@Nullable Made made = run.journal().state().images().get(product + "/" + template);
			if (made != null) {
				images.add(image(files, made));
			}
		}
		return node;
	}

	private static ObjectNode image(ResultFiles files, JournalState.Made made) {
		ObjectNode image = Json.MAPPER.createObjectNode().put("id", made.id()).put("template", made.template());
		image.put("millis", made.millis()).put("cached", made.cached());
		image.put("file", files.link(files.image(made.product(), made.template())));
		image.put("provenance", files.link(files.provenance(made.product(), made.template())));
		image.set("proof", read(files.proof(made.product(), made.template())));
		return image;
	}

	private static void steps(JournalState state, ArrayNode steps) {
		state.steps()
			.forEach((name, spent) -> steps.addObject()
				.put("name", name)
				.put("seconds", spent.millis() / 1000.0)
				.put("figure", spent.figure())
				.put("url", spent.url()));
	}

	private static JsonNode read(Path file) {
		try {
			return Json.MAPPER.readTree(Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + file, ex);
		}
	}

}
