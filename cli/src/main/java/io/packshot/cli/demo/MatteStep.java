package io.packshot.cli.demo;

import io.packshot.cli.client.Gateway;
import io.packshot.cli.photo.Picture;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.Pause;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Waits until every photo has a matte or was rejected. */
final class MatteStep implements Step {

	private static final Duration POLL = Duration.ofMillis(250);

	private final Duration patience;

	/** Gives up when no photo is settled for that long. */
	MatteStep(Duration patience) {
		this.patience = patience;
	}

	@Override
	public String name() {
		return "matte";
	}

	@Override
	public Result run(DemoRun run, ProgressLine progress) {
		List<Picture> open = open(run);
		long lastChange = System.nanoTime();
		while (!open.isEmpty()) {
			progress.update((run.pictures().size() - open.size()) + "/" + run.pictures().size());
			open.forEach((picture) -> look(run, picture));
			List<Picture> rest = open(run);
			if (rest.size() < open.size()) {
				lastChange = System.nanoTime();
			}
			else if (System.nanoTime() - lastChange > this.patience.toNanos()) {
				throw stuck(run, rest);
			}
			else {
				Pause.of(POLL);
			}
			open = rest;
		}
		return result(run, progress);
	}

	private static Result result(DemoRun run, ProgressLine progress) {
		int accepted = 0;
		double confidence = 0;
		for (Picture picture : run.pictures()) {
			JournalState.Settled photo = settled(run, picture);
			accepted += photo.accepted() ? 1 : 0;
			confidence += photo.confidence();
			if (!photo.accepted()) {
				progress.note("rejected " + picture.fileName() + ": " + photo.reason());
			}
		}
		if (accepted == 0) {
			throw CommandFailed.because("not one of " + run.pictures().size() + " photos was accepted");
		}
		String figure = String.format(Locale.ROOT, "%d/%d accepted, mean confidence %.2f", accepted,
				run.pictures().size(), confidence / accepted);
		return new Result(figure, run.url("/v1/photos?state=accepted"));
	}

	private static List<Picture> open(DemoRun run) {
		return run.pictures()
			.stream()
			.filter((picture) -> !run.journal().state().settled().containsKey(picture.fileName()))
			.toList();
	}

	private static JournalState.Settled settled(DemoRun run, Picture picture) {
		JournalState.@Nullable Settled photo = run.journal().state().settled().get(picture.fileName());
		if (photo == null) {
			throw new IllegalStateException("the photo " + picture.fileName() + " is not settled");
		}
		return photo;
	}

	private static void look(DemoRun run, Picture picture) {
		JournalState.@Nullable Sent sent = run.journal().state().sent().get(picture.fileName());
		if (sent == null) {
			return;
		}
		find(run.editor(), picture.product().value(), sent).ifPresent((photo) -> {
			String state = photo.path("state").asString("");
			if ("accepted".equals(state) || "rejected".equals(state)) {
				run.journal().note((journal) -> journal.withSettled(picture.fileName(), settled(photo)));
			}
		});
	}

	private static Optional<JsonNode> find(Gateway editor, String product, JournalState.Sent sent) {
		if (sent.photo() != null) {
			return Optional.of(editor.get("/v1/photos/" + sent.photo()).json());
		}
		return editor.list("/v1/photos?product=" + Gateway.encode(product))
			.stream()
			.filter((photo) -> sent.digest().equals(photo.path("digest").asString("")))
			.findFirst();
	}

	private static JournalState.Settled settled(JsonNode photo) {
		boolean accepted = "accepted".equals(photo.path("state").asString());
		JsonNode matte = photo.path("matte");
		String reason = accepted ? null : photo.path("reason").asString("") + ": " + photo.path("detail").asString("");
		return new JournalState.Settled(photo.path("id").asString(), accepted, reason,
				accepted ? matte.path("id").asString("") : null, accepted ? matte.path("method").asString("") : null,
				accepted ? matte.path("confidence").asDouble(0) : 0);
	}

	private CommandFailed stuck(DemoRun run, List<Picture> rest) {
		Picture first = rest.get(0);
		JournalState.@Nullable Sent sent = run.journal().state().sent().get(first.fileName());
		String route = (sent != null && sent.photo() == null) ? "its catalog event may lie on catalog.product.dlt"
				: "its preparation does not end";
		return CommandFailed
			.because(rest.size() + " photos are not settled and none was for " + this.patience.toSeconds()
					+ " s; the first is " + first.fileName() + ": " + route)
			.next(run.shell().program() + " logs");
	}

}
