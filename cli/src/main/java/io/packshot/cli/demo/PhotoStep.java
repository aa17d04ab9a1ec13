package io.packshot.cli.demo;

import io.packshot.cli.client.ApiProblem;
import io.packshot.cli.photo.Picture;
import io.packshot.cli.photo.PictureFolder;
import io.packshot.cli.photo.PictureFolder.ProductSource;
import io.packshot.cli.photo.PhotoSender;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the pictures: those of every other product by REST, the rest as events of a
 * catalog system.
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
		Map<ProductId, List<Picture>> products = pictures.stream()
			.collect(Collectors.groupingBy(Picture::product, LinkedHashMap::new, Collectors.toList()));
		int sent = 0;
		int number = 0;
		int events = 0;
		try (CatalogFeed feed = new CatalogFeed(run, this.producers)) {
			for (List<Picture> ofOne : products.values()) {
				sent += ofOne.size();
				progress.update(sent + "/" + pictures.size() + " " + ofOne.get(0).product());
				boolean asEvent = number++ % 2 == 1;
				events += asEvent ? ofOne.size() : 0;
				send(run, feed, ofOne, asEvent);
			}
		}
		return new Result(
				pictures.size() + " sent: " + (pictures.size() - events) + " by REST, " + events + " as events",
				run.url("/v1/photos"));
	}

	private static void send(DemoRun run, CatalogFeed feed, List<Picture> product, boolean asEvent) {
		List<Picture> sendable = product.stream().filter((picture) -> prepare(run, feed, picture, asEvent)).toList();
		if (asEvent && sendable.stream().anyMatch((picture) -> !isSent(run, picture))) {
			feed.announce(sendable);
		}
	}

	/** Sends or uploads the picture; false where the platform refuses the file. */
	private static boolean prepare(DemoRun run, CatalogFeed feed, Picture picture, boolean asEvent) {
		if (isSent(run, picture)) {
			return true;
		}
		try {
			if (asEvent) {
				feed.upload(picture);
				return true;
			}
			String digest = Digest.of(picture.read()).value();
			String photo = new PhotoSender(run.editor()).send(picture).path("id").asString();
			JournalState.Sent sent = new JournalState.Sent(digest, "REST", null, photo, true);
			run.journal().note((state) -> state.withSent(picture.fileName(), sent));
			return true;
		}
		catch (ApiProblem ex) {
			if (!REFUSALS.contains(ex.status())) {
				throw ex;
			}
			String reason = ex.code() + ": " + ex.detail();
			JournalState.Settled refused = new JournalState.Settled(null, false, reason, null, null, 0);
			run.journal().note((state) -> state.withSettled(picture.fileName(), refused));
			return false;
		}
	}

	private static boolean isSent(DemoRun run, Picture picture) {
		JournalState.@Nullable Sent before = run.journal().state().sent().get(picture.fileName());
		return before != null && before.sent();
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
		Set<String> names = new HashSet<>();
		for (Picture picture : pictures) {
			if (!names.add(picture.fileName())) {
				throw CommandFailed
					.usage("two pictures have the name " + picture.fileName() + "; one of them is " + picture.file());
			}
		}
		return pictures;
	}

	private static List<Picture> inFolder(Path folder, @Nullable String category) {
		List<Picture> pictures = PictureFolder.list(folder)
			.stream()
			.map((file) -> new Picture(ProductSource.NAME.productOf(file), file, null, category))
			.toList();
		Set<ProductId> products = new HashSet<>();
		for (Picture picture : pictures) {
			if (!products.add(picture.product())) {
				throw CommandFailed.usage(
						"two pictures give the product id " + picture.product() + "; one of them is " + picture.file());
			}
		}
		return pictures;
	}

}
