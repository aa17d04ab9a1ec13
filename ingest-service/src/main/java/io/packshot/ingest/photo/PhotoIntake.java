package io.packshot.ingest.photo;

import java.util.Optional;

import io.packshot.contract.event.PhotoRejected;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import io.packshot.imaging.picture.UnreadablePicture;
import io.packshot.platform.objects.ObjectLocation;
import io.packshot.platform.objects.ObjectMissing;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.objects.ObjectTooLarge;
import io.packshot.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes a photo in two steps: {@code inspect} looks at the bytes and stores those of a
 * picture, {@code record} remembers it inside the caller's transaction. The same bytes
 * for the same product are the same photo, however they come.
 */
@Component
public final class PhotoIntake {

	private final PhotoDecoding decoding;

	private final PhotoProperties properties;

	private final ObjectStore objects;

	private final Photos photos;

	private final Outbox outbox;

	private final ApplicationEventPublisher events;

	PhotoIntake(PhotoDecoding decoding, PhotoProperties properties, ObjectStore objects, Photos photos, Outbox outbox,
			ApplicationEventPublisher events) {
		this.decoding = decoding;
		this.properties = properties;
		this.objects = objects;
		this.photos = photos;
		this.outbox = outbox;
		this.events = events;
	}

	/** The photo that these bytes of a product are already. */
	Optional<Photo> find(BrandId brand, ProductId product, byte[] bytes) {
		return this.photos.find(brand, product, Digest.of(bytes));
	}

	/**
	 * Looks at bytes and stores them.
	 * @throws UnreadablePicture where they are no picture within the limits; then nothing
	 * is stored
	 */
	Inspection.Usable inspect(BrandId brand, byte[] bytes) {
		String mediaType = this.decoding.decode(bytes, (decoded) -> decoded.format().mediaType());
		return new Inspection.Usable(this.objects.put(brand, bytes, mediaType));
	}

	/**
	 * Fetches bytes from where somebody else put them, and looks at them. Their number is
	 * checked before they are read.
	 * @throws ObjectMissing where there are none
	 */
	public Inspection inspect(BrandId brand, ObjectLocation location) {
		byte[] bytes;
		try {
			bytes = this.objects.read(location, this.properties.maxBytes().toBytes());
		}
		catch (ObjectTooLarge ex) {
			return new Inspection.Refused(null, location.toString(), PhotoRefusal.tooLargeRejection(this.properties));
		}
		try {
			return inspect(brand, bytes);
		}
		catch (UnreadablePicture ex) {
			return new Inspection.Refused(Digest.of(bytes), location.toString(), PhotoRefusal.rejection(ex));
		}
	}

	/**
	 * Remembers an inspected photo as part of the current transaction: a readable one
	 * waits for preparation from then on, an unreadable one is rejected.
	 * @param view which side it shows, if the sender said
	 */
	public Taken record(BrandId brand, ProductId product, @Nullable String view, Inspection inspection) {
		if (inspection instanceof Inspection.Usable usable) {
			Taken taken = this.photos.receive(brand, product, view, usable.original());
			if (taken.isNew()) {
				this.events.publishEvent(new PhotoReceived(taken.photo().id()));
			}
			return taken;
		}
		Inspection.Refused refused = (Inspection.Refused) inspection;
		Taken taken = this.photos.refuse(brand, product, view, refused);
		if (taken.isNew()) {
			this.outbox.append(new PhotoRejected(brand, taken.photo().id(), product, refused.rejection().reason(),
					refused.rejection().detail()));
		}
		return taken;
	}

	/**
	 * A photo, and whether it was unknown before.
	 *
	 * @param photo as it is stored now
	 * @param isNew whether this call stored it
	 */
	public record Taken(Photo photo, boolean isNew) {

	}

}
