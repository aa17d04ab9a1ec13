package io.packshot.cli.photo;

import io.packshot.cli.client.Gateway;
import io.packshot.cli.client.Multipart;
import io.packshot.contract.object.Digest;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Sends single photos to ingest by REST. */
public final class PhotoSender {

	private final Gateway gateway;

	/** Sends with the rights and for the brand of the given gateway. */
	public PhotoSender(Gateway gateway) {
		this.gateway = gateway;
	}

	/**
	 * Sends the picture; the same bytes for the same product give the same photo again.
	 */
	public JsonNode send(Picture picture) {
		byte[] bytes = picture.read();
		Multipart form = new Multipart("file", picture.fileName(), picture.mediaType(), bytes).field("product",
				picture.product().value());
		if (picture.name() != null) {
			form.field("name", picture.name());
		}
		if (picture.category() != null) {
			form.field("category", picture.category());
		}
		String content = "photo\n" + picture.product() + "\n" + Digest.of(bytes);
		String key = Digest.of(content.getBytes(StandardCharsets.UTF_8)).value();
		return this.gateway.post("/v1/photos", form, key).json();
	}

}
