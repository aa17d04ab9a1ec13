package io.packshot.cli.demo;

import io.packshot.cli.client.ApiProblem;
import io.packshot.cli.client.Gateway;
import io.packshot.cli.client.Reply;
import io.packshot.cli.home.AtomicFile;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.Pause;
import io.packshot.contract.object.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Orders the images of every product and fetches them with proof and provenance. */
final class ImageStep implements Step {

	/** The template that needs a version. */
	private static final String BRAND_SCENE = "brand-scene";

	/** Every template that a demo orders, in the order of the page. */
	static final List<String> TEMPLATES = List.of("transparent", "white-background", "studio-sweep", "brand-gradient",
			BRAND_SCENE);

	private static final String HELD_BACK = "proof-failed";

	private static final long SEED = 7;

	private static final Duration POLL = Duration.ofMillis(500);

	private final String name;

	private final List<String> templates;

	private final Duration patience;

	private ImageStep(String name, List<String> templates, Duration patience) {
		this.name = name;
		this.templates = templates;
		this.patience = patience;
	}

	/**
	 * The pictures without a scene.
	 * @param patience how long inference may take to hear of an accepted photo
	 */
	static ImageStep plain(Duration patience) {
		return new ImageStep("image", TEMPLATES.subList(0, 2), patience);
	}

	/**
	 * The pictures with a scene: two that need no model, and, once a version serves, the
	 * brand's own.
	 * @param patience how long inference may take to hear of an accepted photo
	 */
	static ImageStep scenes(Duration patience) {
		return new ImageStep("scene", TEMPLATES.subList(2, TEMPLATES.size()), patience);
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public Result run(DemoRun run, ProgressLine progress) {
		List<ShownProduct> products = ShownProduct.list(run);
		List<String> wanted = this.templates.stream()
			.filter((template) -> !BRAND_SCENE.equals(template) || run.journal().state().version() != null)
			.toList();
		int number = 0;
		for (int i = 0; i < products.size(); i++) {
			for (String template : wanted) {
				number++;
				progress.update(
						number + "/" + products.size() * wanted.size() + " " + products.get(i).id() + " " + template);
				makeOrHold(run, products.get(i), template, SEED + i);
			}
		}
		return result(run, progress, products.size());
	}

	private Result result(DemoRun run, ProgressLine progress, int products) {
		JournalState state = run.journal().state();
		LongSummaryStatistics millis = state.images()
			.values()
			.stream()
			.filter((made) -> this.templates.contains(made.template()))
			.mapToLong(JournalState.Made::millis)
			.summaryStatistics();
		List<String> held = state.heldBack()
			.keySet()
			.stream()
			.filter((image) -> this.templates.contains(image.substring(image.lastIndexOf('/') + 1)))
			.toList();
		held.forEach((image) -> progress.note("held back " + image + ": " + state.heldBack().get(image)));
		String figure = String.format(Locale.ROOT, "%d images of %d products, mean %.0f ms", millis.getCount(),
				products, millis.getAverage());
		return new Result(held.isEmpty() ? figure : figure + ", " + held.size() + " held back", run.url("/v1/images"));
	}

	/** The guard's word is a result, not a failure: the page shows it. */
	private void makeOrHold(DemoRun run, ShownProduct product, String template, long seed) {
		try {
			make(run, product, template, seed);
		}
		catch (ApiProblem ex) {
			if (!HELD_BACK.equals(ex.code())) {
				throw ex;
			}
			String reason = String.valueOf(ex.getMessage());
			run.journal().note((state) -> state.withHeldBack(product.id() + "/" + template, reason));
		}
	}

	private void make(DemoRun run, ShownProduct shown, String template, long seed) {
		String product = shown.id();
		ResultFiles files = new ResultFiles(run.options().out());
		String key = product + "/" + template;
		JournalState.@Nullable Made made = run.journal().state().images().get(key);
		if (made == null) {
			made = order(run, order(run, shown, template, seed), files);
			JournalState.Made note = made;
			run.journal().note((state) -> state.withImage(key, note));
		}
		if (!Files.isRegularFile(files.image(product, template))) {
			AtomicFile.write(files.image(product, template),
					run.editor().get("/v1/images/" + made.id() + "/file").bytes());
		}
		String path = "/v1/images/" + made.id();
		AtomicFile.write(files.proof(product, template), run.editor().get(path + "/proof").bytes());
		AtomicFile.write(files.provenance(product, template), run.editor().get(path + "/provenance").bytes());
	}

	private static Map<String, Object> order(DemoRun run, ShownProduct product, String template, long seed) {
		String side = Integer.toString(run.options().size());
		Map<String, Object> order = new LinkedHashMap<>();
		order.put("model", BRAND_SCENE.equals(template) ? RolloutStep.MODEL : "auto");
		order.put("prompt", BRAND_SCENE.equals(template) ? product.category() : "");
		order.put("product_id", product.id());
		order.put("template", template);
		order.put("size", side + "x" + side);
		order.put("n", 1);
		order.put("seed", seed);
		order.put("output_format", "png");
		order.put("response_format", "b64_json");
		return order;
	}

	private JournalState.Made order(DemoRun run, Map<String, Object> order, ResultFiles files) {
		String product = String.valueOf(order.get("product_id"));
		String template = String.valueOf(order.get("template"));
		long start = System.nanoTime();
		Reply reply = send(run, order);
		long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
		JsonNode image = reply.json().path("data").path(0);
		JsonNode id = image.path("id");
		if (!id.isString() || !image.path("b64_json").isString()) {
			throw CommandFailed.because("the answer to the order of " + product + " holds no image");
		}
		AtomicFile.write(files.image(product, template),
				Base64.getDecoder().decode(image.path("b64_json").stringValue()));
		boolean cached = "hit".equals(reply.header("x-cache").orElse(""));
		return new JournalState.Made(id.stringValue(), product, template, millis, cached);
	}

	/**
	 * Facts travel: inference may not have heard of a photo that ingest has just
	 * accepted.
	 */
	private Reply send(DemoRun run, Map<String, Object> order) {
		String what = order.get("product_id") + " " + order.get("template") + " " + run.journal().state().version();
		String content = Digest.of(what.getBytes(StandardCharsets.UTF_8)).value().substring(0, 24);
		String key = run.journal().requestKey("image-" + content);
		Gateway editor = run.editor();
		long end = System.nanoTime() + this.patience.toNanos();
		for (int attempt = 0;; attempt++) {
			try {
				// A refusal is remembered under its key: each new question has one of its
				// own.
				return editor.post("/v1/images/generations", order, (attempt == 0) ? key : key + "-" + attempt);
			}
			catch (ApiProblem ex) {
				if (!"unknown-product".equals(ex.code()) || System.nanoTime() > end) {
					throw ex;
				}
				Pause.of(POLL);
			}
		}
	}

}
