package io.packshot.ingest.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.event.CatalogEvent;
import io.packshot.contract.id.ProductId;
import io.packshot.ingest.photo.Inspection;
import io.packshot.ingest.photo.PhotoIntake;
import io.packshot.ingest.product.Product;
import io.packshot.ingest.product.ProductState;
import io.packshot.ingest.product.Products;
import io.packshot.ingest.product.Statement;
import io.packshot.platform.inbox.DeadLetter;
import io.packshot.platform.inbox.EventListeners;
import io.packshot.platform.inbox.InboundEvent;
import io.packshot.platform.objects.ObjectLocation;
import io.packshot.platform.objects.ObjectMissing;
import org.jspecify.annotations.Nullable;

/**
 * Follows the catalogs of the brands. Duplicates and disorder change nothing: the newest
 * statement about a product wins, and a photo is known by its bytes.
 */
final class OnCatalogProduct {

	/** Photos in one event: more would keep the partition waiting too long. */
	static final int MOST_PHOTOS = 40;

	private static final int LONGEST_TEXT = 200;

	private final EventListeners listeners;

	private final Sources sources;

	private final LocationPolicy policy;

	private final Products products;

	private final PhotoIntake intake;

	OnCatalogProduct(EventListeners listeners, Sources sources, LocationPolicy policy, Products products,
			PhotoIntake intake) {
		this.listeners = listeners;
		this.sources = sources;
		this.policy = policy;
		this.products = products;
		this.intake = intake;
	}

	/**
	 * Handles one event inside a transaction.
	 * @throws DeadLetter where the source may not say this, or says it in a form that
	 * nobody understands
	 */
	void handle(InboundEvent event) {
		Source source = this.sources.find(event.source())
			.orElseThrow(() -> new DeadLetter("unknown-source",
					"No brand has registered the source; register it under /v1/sources and replay."));
		CatalogEvent type = CatalogEvent.find(event.type())
			.orElseThrow(
					() -> new DeadLetter("unknown-type", "This service does not know the type " + event.type() + "."));
		switch (type) {
			case PRODUCT_UPSERTED -> upsert(event, source);
			case PRODUCT_WITHDRAWN -> withdraw(event, source);
		}
	}

	private void upsert(InboundEvent event, Source source) {
		ProductUpserted data = this.listeners.parse(event, ProductUpserted.class);
		ProductId product = required(data.product());
		if (data.photos().size() > MOST_PHOTOS) {
			throw new DeadLetter("too-many-photos", "An event names at most " + MOST_PHOTOS + " photos.");
		}
		List<Arrived> arrived = fetch(data.photos(), source);
		this.products.state(new Product(source.brand(), product, text(data.name()), text(data.category()),
				ProductState.ACTIVE, statement(event, ProductState.ACTIVE)));
		arrived.forEach((photo) -> this.intake.record(source.brand(), product, text(photo.view()), photo.inspection()));
	}

	private void withdraw(InboundEvent event, Source source) {
		ProductWithdrawn data = this.listeners.parse(event, ProductWithdrawn.class);
		this.products.state(new Product(source.brand(), required(data.product()), null, null, ProductState.WITHDRAWN,
				statement(event, ProductState.WITHDRAWN)));
	}

	private List<Arrived> fetch(List<ProductUpserted.PhotoAt> photos, Source source) {
		// All locations first: an event is taken as a whole or not at all.
		List<ObjectLocation> locations = photos.stream().map((photo) -> allowed(photo, source)).toList();
		List<Arrived> arrived = new ArrayList<>();
		for (int i = 0; i < locations.size(); i++) {
			arrived.add(new Arrived(inspect(source.brand(), locations.get(i)), photos.get(i).view()));
		}
		return arrived;
	}

	private Inspection inspect(BrandId brand, ObjectLocation location) {
		try {
			return this.intake.inspect(brand, location);
		}
		catch (ObjectMissing ex) {
			throw new DeadLetter("photo-missing", ex.getMessage() + "; put it there and replay.");
		}
	}

	private ObjectLocation allowed(ProductUpserted.PhotoAt photo, Source source) {
		ObjectLocation location = parse(photo.location());
		this.policy.refuse(location, source).ifPresent((refusal) -> {
			throw new DeadLetter(refusal.reason(), "The source may not point at " + location + ".");
		});
		return location;
	}

	private static ObjectLocation parse(@Nullable String location) {
		try {
			return ObjectLocation.parse(Objects.requireNonNullElse(location, ""));
		}
		catch (IllegalArgumentException ex) {
			throw new DeadLetter("malformed-location", String.valueOf(ex.getMessage()));
		}
	}

	private static ProductId required(@Nullable ProductId product) {
		if (product == null) {
			throw new DeadLetter("malformed-data", "The data names no product.");
		}
		return product;
	}

	private static @Nullable String text(@Nullable String value) {
		if (value == null || value.isBlank()) {
			return null;
		}
		String text = value.strip();
		return (text.length() <= LONGEST_TEXT) ? text : text.substring(0, LONGEST_TEXT);
	}

	private static Statement statement(InboundEvent event, ProductState state) {
		return new Statement(event.time(), state, event.id());
	}

	/** A photo of an event after a look at its bytes. */
	private record Arrived(Inspection inspection, @Nullable String view) {

	}

}
