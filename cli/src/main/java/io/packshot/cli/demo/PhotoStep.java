package io.packshot.cli.demo;

import io.packshot.cli.client.ApiProblem;
import io.packshot.cli.photo.Picture;
import io.packshot.cli.photo.PictureFolder;
import io.packshot.cli.photo.PictureFolder.ProductSource;
import io.packshot.cli.photo.PhotoSender;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.contract.object.Digest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the pictures: every other one by REST, the rest as events of a catalog system.
 */
final class PhotoStep implements Step {

	/** The category of photos that show how the brand looks rather than what it sells. */
	static final String STYLE = "style";

	/** Answers that say something about the file, not about the platform. */
	private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);

	private final Function<String, Producer<String, byte[]>> producers;

	/** Takes what connects to the given bootstrap servers. */
	PhotoStep(Function<String, Producer<String, byte[]>> producers) {
		this.producers = producers;
	}

	@Override
	public String name() {
		return "photo";
	}

	@Override
	public Result run(DemoRun run, ProgressLine progress) {
		List<Picture> pictures = pictures(run, progress);
		run.pictures(pictures);
		int events = 0;
		try (CatalogFeed feed = new CatalogFeed(run, this.producers)) {
			for (int i = 0; i < pictures.size(); i++) {
				progress.update((i + 1) + "/" + pictures.size() + " " + pictures.get(i).product());
				events += i % 2;
				send(run, feed, pictures.get(i), i % 2 == 1);
			}
		}
		return new Result(
				pictures.size() + " sent: " + (pictures.size() - events) + " by REST, " + events + " as events",
				run.url("/v1/photos"));
	}

	private static void send(DemoRun run, CatalogFeed feed, Picture picture, boolean asEvent) {
		String product = picture.product().value();
		JournalState.@Nullable Sent before = run.journal().state().sent().get(product);
		if (before != null && before.sent()) {
			return;
		}
		try {
			if (asEvent) {
				feed.send(picture);
				return;
			}
			String digest = Digest.of(picture.read()).value();
			String photo = new PhotoSender(run.editor()).send(picture).path("id").asString();
			run.journal()
				.note((state) -> state.withSent(product, new JournalState.Sent(digest, "REST", null, photo, true)));
		}
		catch (ApiProblem ex) {
			if (!REFUSALS.contains(ex.status())) {
				throw ex;
			}
			refused(run, product, ex);
		}
	}

	private static void refused(DemoRun run, String product, ApiProblem problem) {
		String reason = problem.code() + ": " + problem.detail();
		run.journal()
			.note((state) -> state.withSettled(product, new JournalState.Settled(null, false, reason, null, null, 0)));
	}

	private static List<Picture> pictures(DemoRun run, ProgressLine progress) {
		DemoOptions options = run.options();
		Path products = options.products();
		Path photos = options.photos();
		Path cache = run.home().directory().resolve("cache");
		List<Picture> pictures = new ArrayList<>((products != null) ? inFolder(products, null)
				: new SamplePictures(cache, options).list(progress::update));
		if (photos != null) {
			pictures.addAll(inFolder(photos, STYLE));
		}
		Set<String> seen = new HashSet<>();
		for (Picture picture : pictures) {
			if (!seen.add(picture.product().value())) {
				throw CommandFailed.usage(
						"two pictures give the product id " + picture.product() + "; one of them is " + picture.file());
			}
		}
		return pictures;
	}

	private static List<Picture> inFolder(Path folder, @Nullable String category) {
		return PictureFolder.list(folder)
			.stream()
			.map((file) -> new Picture(ProductSource.NAME.productOf(file), file, null, category))
			.toList();
	}

}
