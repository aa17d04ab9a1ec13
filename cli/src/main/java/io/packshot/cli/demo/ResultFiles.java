package io.packshot.cli.demo;

import java.nio.file.Path;

/**
 * Where the result lies.
 *
 * @param out its folder
 */
record ResultFiles(Path out) {

	Path page() {
		return this.out.resolve("index.html");
	}

	Path summary() {
		return this.out.resolve("summary.json");
	}

	/** The photo in the small; its media type decides the name's ending. */
	Path before(String product, String mediaType) {
		String ending = mediaType.contains("jpeg") ? ".jpg" : mediaType.contains("webp") ? ".webp" : ".png";
		return this.out.resolve("thumbnails").resolve(name(product) + ending);
	}

	Path matte(String product) {
		return this.out.resolve("mattes").resolve(name(product) + ".png");
	}

	Path image(String product, String template) {
		return this.out.resolve("images").resolve(name(product) + "-" + template + ".png");
	}

	Path proof(String product, String template) {
		return this.out.resolve("proofs").resolve(name(product) + "-" + template + ".json");
	}

	Path provenance(String product, String template) {
		return this.out.resolve("provenance").resolve(name(product) + "-" + template + ".json");
	}

	Path gateReport(String run) {
		return this.out.resolve("gates").resolve(run + ".json");
	}

	Path gatePlates(String run) {
		return this.out.resolve("gates").resolve(run + "-plates.png");
	}

	/** Relative and with forward slashes, for links in the page. */
	String link(Path file) {
		return this.out.relativize(file).toString().replace('\\', '/');
	}

	/**
	 * Colons may not be part of a file's name everywhere; tildes are part of no product
	 * id.
	 */
	private static String name(String product) {
		return product.replace(':', '~');
	}

}
