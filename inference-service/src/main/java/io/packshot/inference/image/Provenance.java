package io.packshot.inference.image;

import java.util.LinkedHashMap;
import java.util.Map;

import io.packshot.contract.event.PhotoAccepted;
import io.packshot.contract.id.ImageId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.inference.plate.PlateOrigin;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the document that says which photo, template, seed and operations made an image.
 */
final class Provenance {

	private static final String FORMAT = "packshot-provenance/1";

	private Provenance() {
	}

	static byte[] document(ImageId id, FinishedImage image, ObjectRef file, JsonMapper json) {
		PhotoAccepted photo = image.photo();
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("format", FORMAT);
		document.put("image", id);
		document.put("file", file);
		document.put("digitalSourceType", image.origin().sourceType().uri());
		document.put("request", image.request().digest());
		document.put("canonicalRequest", image.request().fields());
		document.put("product", photo.product());
		document.put("photo", Map.of("id", photo.photo(), "original", photo.original(), "master", photo.master()));
		document.put("matte", Map.of("id", photo.matte().id(), "method", photo.matte().method(), "confidence",
				photo.matte().confidence(), "alpha", photo.matte().alpha()));
		document.put("plate", Map.of("origin", image.origin().kind(), "parameters", image.origin().parameters()));
		document.put("prompt", image.reading());
		document.put("generatedPixels",
				PlateOrigin.NONE.equals(image.origin()) ? "none" : "everything but the product");
		document.put("colourCorrection", "none");
		document.put("proof", image.proof());
		document.put("software", Map.of("java", Runtime.version().toString(), "machine",
				System.getProperty("os.name") + " " + System.getProperty("os.arch")));
		return json.writeValueAsBytes(document);
	}

}
