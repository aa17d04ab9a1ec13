package io.packshot.contract.event;

import java.util.Arrays;
import java.util.Optional;

/**
 * What catalog systems tell the platform on {@link Topic#CATALOG_PRODUCT}. Their
 * CloudEvents {@code source} says which brand they speak for.
 */
public enum CatalogEvent {

	/** A product is new or has changed. */
	PRODUCT_UPSERTED("catalog.product.upserted", 1),

	/** A product is no longer sold. */
	PRODUCT_WITHDRAWN("catalog.product.withdrawn", 1);

	private final String name;

	private final int version;

	CatalogEvent(String name, int version) {
		this.name = name;
		this.version = version;
	}

	/** The event with the given CloudEvents {@code type} attribute, if there is one. */
	public static Optional<CatalogEvent> find(String eventType) {
		return Arrays.stream(values()).filter((event) -> event.eventType().equals(eventType)).findFirst();
	}

	/** Where catalog systems send it. */
	public Topic topic() {
		return Topic.CATALOG_PRODUCT;
	}

	/**
	 * CloudEvents {@code type}, for example
	 * {@code io.packshot.catalog.product.upserted.v1}.
	 */
	public String eventType() {
		return EventNames.type(this.name, this.version);
	}

	/** The JSON Schema of the data as a class path resource. */
	public String schemaResource() {
		return EventNames.schemaResource(this.name, this.version);
	}

}
