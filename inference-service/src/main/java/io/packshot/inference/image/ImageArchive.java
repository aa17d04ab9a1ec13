package io.packshot.inference.image;

import java.time.Instant;
import java.util.Optional;

import io.packshot.contract.event.ImageGenerated;
import io.packshot.contract.event.PhotoAccepted;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.ImageId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.outbox.Outbox;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps finished images: bytes first, then the row and the fact in one transaction. */
@Component
public class ImageArchive {

	private static final String JSON = "application/json";

	private final Images images;

	private final ObjectStore objects;

	private final Outbox outbox;

	private final TransactionOperations transactions;

	private final JsonMapper json;

	ImageArchive(Images images, ObjectStore objects, Outbox outbox, TransactionOperations transactions,
			JsonMapper json) {
		this.images = images;
		this.objects = objects;
		this.outbox = outbox;
		this.transactions = transactions;
		this.json = json;
	}

	/** The image of an equal request, if there is one. */
	public Optional<Image> find(BrandId brand, Digest request) {
		return this.images.find(brand, request);
	}

	/**
	 * Stores an image and tells the fact.
	 * @return the stored image; the earlier one where an equal request was faster
	 */
	public Image keep(FinishedImage finished) {
		PhotoAccepted photo = finished.photo();
		ImageId id = ImageId.create();
		ObjectRef file = this.objects.put(photo.brand(), finished.file(), finished.mediaType());
		ObjectRef provenance = this.objects.put(photo.brand(), Provenance.document(id, finished, file, this.json),
				JSON);
		Image image = new Image(id, photo.brand(), photo.product(), photo.photo(), finished.request().operation(),
				finished.request().template(), finished.request().digest(), finished.request().width(),
				finished.request().height(), file, provenance, this.json.valueToTree(finished.proof()),
				finished.reading(), finished.millis(), Instant.now());
		this.transactions.executeWithoutResult((status) -> {
			if (this.images.add(image, finished.request().fields())) {
				this.outbox
					.append(new ImageGenerated(photo.brand(), id, photo.product(), photo.photo(), image.operation(),
							image.template(), image.request().value(), finished.model(), finished.version(), file,
							provenance, finished.requestedAt(), finished.waited().toNanos() / 1e9));
			}
		});
		return this.images.find(photo.brand(), image.request()).orElseThrow();
	}

}
