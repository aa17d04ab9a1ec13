package io.packshot.training.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.packshot.training.dataset.DatasetRow;
import io.packshot.training.dataset.Datasets;
import io.packshot.training.dataset.PhotoDownload;
import io.packshot.training.trainer.RunFolder;
import io.packshot.training.trainer.TrainerBrief;
import io.packshot.training.trainer.TrainerJson;

import org.springframework.stereotype.Component;

/**
 * Fills a run's folder with all that its trainer needs, so that it needs nothing else.
 */
@Component
final class RunInputs {

	private final Datasets datasets;

	private final PhotoDownload download;

	private final LaunchProperties properties;

	RunInputs(Datasets datasets, PhotoDownload download, LaunchProperties properties) {
		this.datasets = datasets;
		this.download = download;
		this.properties = properties;
	}

	/** Where a run lies. */
	RunFolder folder(String run) {
		return new RunFolder(this.properties.folder().toAbsolutePath().normalize().resolve(run));
	}

	/** Writes the pictures and the brief, and makes the attempt the newest one. */
	RunFolder prepare(HeldRun held) {
		Claim claim = held.claim();
		RunFolder folder = folder(claim.token().run().value());
		folder.fence(claim.token().attempt());
		try {
			Files.createDirectories(folder.inputs());
			Files.createDirectories(folder.attempt(claim.token().attempt()));
			List<TrainerBrief.Photo> photos = photos(held, folder);
			Files.write(folder.brief(),
					TrainerJson.MAPPER
						.writeValueAsBytes(new TrainerBrief(claim.token().run(), claim.recipe(), claim.order().seed(),
								photos, this.properties.checkpointEvery(), this.properties.checkpointSteps())));
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot prepare a run's folder", ex);
		}
	}

	private List<TrainerBrief.Photo> photos(HeldRun held, RunFolder folder) {
		Claim claim = held.claim();
		List<TrainerBrief.Photo> photos = new ArrayList<>();
		for (DatasetRow row : this.datasets.rows(claim.brand(), claim.order().dataset(), claim.order().commit())) {
			if (held.isLost(this.properties.lease())) {
				break;
			}
			photos.add(new TrainerBrief.Photo(row.photo(), row.product(), row.words(), row.hasBackdrop(),
					this.download.fetch(claim.brand(), row.masterKey(), folder.inputs()),
					this.download.fetch(claim.brand(), row.alphaKey(), folder.inputs())));
		}
		photos.sort(Comparator.comparing((photo) -> photo.photo().value()));
		return photos;
	}

	/** Forgets a run that has ended. */
	void remove(RunFolder folder) {
		if (!Files.exists(folder.path())) {
			return;
		}
		try (Stream<Path> tree = Files.walk(folder.path())) {
			for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot remove a run's folder", ex);
		}
	}

	/** Names of the folders that lie there. */
	List<String> names() {
		Path root = this.properties.folder().toAbsolutePath();
		if (!Files.isDirectory(root)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(root)) {
			return entries.map((path) -> path.getFileName().toString()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot list the runs' folders", ex);
		}
	}

}
