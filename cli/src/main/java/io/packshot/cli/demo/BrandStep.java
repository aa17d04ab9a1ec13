package io.packshot.cli.demo;

import io.packshot.cli.client.ApiProblem;
import io.packshot.cli.client.Gateway;
import io.packshot.cli.client.RetryPolicy;
import io.packshot.cli.home.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes the demo's brand and a key for it, or finds them. */
final class BrandStep implements Step {

	private static final String LABEL = "packshot demo";

	private final RetryPolicy retries;

	BrandStep(RetryPolicy retries) {
		this.retries = retries;
	}

	@Override
	public String name() {
		return "brand";
	}

	@Override
	public Result run(DemoRun run, ProgressLine progress) {
		Gateway platformAdmin = Gateway.at(run.platform().gateway(), run.home().adminKey(), this.retries);
		String slug = run.options().brand();
		String brand = findBrand(platformAdmin, slug).orElseGet(() -> makeBrand(run, platformAdmin));
		Gateway admin = platformAdmin.actingFor(brand);
		Path file = run.home().secrets().resolve("demo.properties");
		Gateway editor = findKey(file, brand).map(platformAdmin::with)
			.filter(BrandStep::works)
			.orElseGet(() -> platformAdmin.with(makeKey(admin, brand, file)));
		run.brand(brand, admin, editor);
		return new Result(slug + ", one operator key", run.url("/v1/brands/" + brand));
	}

	private static Optional<String> findBrand(Gateway admin, String slug) {
		return admin.list("/v1/brands")
			.stream()
			.filter((brand) -> slug.equals(brand.path("slug").asString("")))
			.map((brand) -> brand.path("id").asString())
			.findFirst();
	}

	private static String makeBrand(DemoRun run, Gateway admin) {
		return admin
			.post("/v1/brands", Map.of("slug", run.options().brand(), "name", "Packshot demo"),
					run.journal().requestKey("brand"))
			.json()
			.path("id")
			.asString();
	}

	private static Optional<String> findKey(Path file, String brand) {
		String start = brand + "=";
		return lines(file).stream()
			.filter((line) -> line.startsWith(start))
			.map((line) -> line.substring(start.length()))
			.findFirst();
	}

	private static List<String> lines(Path file) {
		try {
			return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + file, ex);
		}
	}

	private static boolean works(Gateway editor) {
		try {
			editor.get("/v1/products?limit=1");
			return true;
		}
		catch (ApiProblem ex) {
			if (ex.status() == 401 || ex.status() == 403) {
				return false;
			}
			throw ex;
		}
	}

	private static String makeKey(Gateway admin, String brand, Path file) {
		// A secret is shown once: a repeated call cannot get it again and makes another
		// key.
		JsonNode key = admin
			.post("/v1/keys", Map.of("brands", List.of(brand), "role", "operator", "label", LABEL),
					UUID.randomUUID().toString())
			.json();
		String secret = key.path("secret").asString();
		String others = lines(file).stream()
			.filter((line) -> !line.startsWith(brand + "="))
			.map((line) -> line + "\n")
			.collect(Collectors.joining());
		AtomicFile.writeSecret(file, others + brand + "=" + secret + "\n");
		return secret;
	}

}
