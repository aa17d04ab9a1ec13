package io.packshot.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.packshot.cli.home.Json;
import io.packshot.contract.object.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The platform as the demo sees it, in memory and over real HTTP: the endpoints,
 * idempotency keys, and events. Products named {@code bad...} are rejected.
 */
final class FakePlatform implements AutoCloseable {

	static final String ADMIN = "pk_" + "0".repeat(26) + "_" + "A".repeat(43);

	private static final String EDITOR = "pk_" + "1".repeat(26) + "_" + "B".repeat(43);

	private static final String BRAND = "bra_" + "0".repeat(26);

	static {
		// Or each answer waits 40 ms for the client's acknowledgement.
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	final Map<String, ObjectNode> photos = new LinkedHashMap<>();

	final Map<String, ObjectNode> images = new LinkedHashMap<>();

	final List<String> commits = new ArrayList<>();

	final List<String> problems = new ArrayList<>();

	final Set<String> events = new HashSet<>();

	private final Map<String, byte[]> answers = new LinkedHashMap<>();

	private final Map<String, byte[]> uploads = new LinkedHashMap<>();

	private final Map<String, ObjectNode> brands = new LinkedHashMap<>();

	private final Map<String, ObjectNode> sources = new LinkedHashMap<>();

	private final Map<String, ObjectNode> datasets = new LinkedHashMap<>();

	private final Map<String, ObjectNode> tags = new LinkedHashMap<>();

	/** The gate's verdicts about the first, second and third candidate. */
	List<String> verdicts = List.of("pass");

	/** What became of every run. */
	ObjectNode run = object().put("state", "completed").put("profile", "cpu-smoke").put("loss", 0.5);

	private final ExecutorService thread = Executors.newSingleThreadExecutor();

	private final HttpServer server;

	private String failing = "";

	private int failingStatus;

	private int failures;

	/** Requests that are still answered before the client's machine goes dark. */
	private int lifetime = Integer.MAX_VALUE;

	private int requests;

	FakePlatform() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.setExecutor(this.thread);
		this.server.start();
	}

	URI url() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/** The next answers to paths that end like this have that status. */
	synchronized void fail(String pathEnd, int status, int times) {
		this.failing = pathEnd;
		this.failingStatus = status;
		this.failures = times;
	}

	/** After that many requests nothing is answered any more. */
	synchronized void liveFor(int moreRequests) {
		this.lifetime = (moreRequests == Integer.MAX_VALUE) ? moreRequests : this.requests + moreRequests;
	}

	synchronized int requests() {
		return this.requests;
	}

	/** Does what ingest does with an event of the catalog. */
	synchronized boolean take(ProducerRecord<String, byte[]> event) {
		if (this.requests >= this.lifetime) {
			return false;
		}
		check("catalog.product".equals(event.topic()), "topic " + event.topic());
		check("1.0".equals(header(event, "ce_specversion")), "specversion");
		check("io.packshot.catalog.product.upserted.v1".equals(header(event, "ce_type")), "type");
		check("application/json".equals(header(event, "content-type")), "content type");
		check(this.sources.containsKey(header(event, "ce_source")), "unregistered source");
		if (this.events.add(header(event, "ce_id"))) {
			JsonNode data = Json.MAPPER.readTree(event.value());
			check(event.key().equals(data.path("product").asString()), "key is not the product");
			String location = data.path("photos").path(0).path("location").asString();
			byte[] bytes = this.uploads.get(location.substring(location.lastIndexOf('/') + 1));
			check(bytes != null, "no upload at " + location);
			photo(event.key(), Digest.of(bytes).value());
		}
		return true;
	}

	private static String header(ProducerRecord<String, byte[]> event, String name) {
		Header header = event.headers().lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : "";
	}

	private void check(boolean right, String otherwise) {
		if (!right) {
			this.problems.add(otherwise);
		}
	}

	private synchronized void handle(HttpExchange exchange) {
		try (exchange) {
			if (++this.requests > this.lifetime) {
				return;
			}
			byte[] body = exchange.getRequestBody().readAllBytes();
			String path = exchange.getRequestURI().getPath();
			if (this.failures > 0 && path.endsWith(this.failing)) {
				this.failures--;
				answer(exchange, this.failingStatus, problem("made-to-fail", "as the test wants"));
				return;
			}
			handle(exchange, path, body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void handle(HttpExchange exchange, String path, byte[] body) throws IOException {
		if (path.startsWith("/store/")) {
			check(exchange.getRequestHeaders().getFirst("Authorization") == null, "key sent to the object store");
			this.uploads.put(path.substring("/store/".length()), body);
			answer(exchange, 200, new byte[0]);
			return;
		}
		if (!authorised(exchange, path)) {
			answer(exchange, 403, problem("forbidden", path));
			return;
		}
		String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
		boolean post = "POST".equals(exchange.getRequestMethod());
		check(!post || key != null, "POST without Idempotency-Key: " + path);
		byte[] known = this.answers.get(path + " " + key);
		if (post && known != null) {
			answer(exchange, 200, known);
			return;
		}
		JsonNode answer = post ? post(exchange, path, body) : get(path, exchange.getRequestURI().getQuery());
		if (answer.isMissingNode()) {
			answer(exchange, 404, problem("not-found", path));
			return;
		}
		byte[] bytes = answer.isBinary() ? answer.binaryValue() : Json.MAPPER.writeValueAsBytes(answer);
		if (post) {
			this.answers.put(path + " " + key, bytes);
		}
		answer(exchange, 200, bytes);
	}

	private static boolean authorised(HttpExchange exchange, String path) {
		String key = exchange.getRequestHeaders().getFirst("Authorization");
		String brand = exchange.getRequestHeaders().getFirst("Packshot-Brand");
		if (path.startsWith("/v1/brands") || path.startsWith("/v1/keys")) {
			return ("Bearer " + ADMIN).equals(key);
		}
		if (path.startsWith("/v1/sources")) {
			return ("Bearer " + ADMIN).equals(key) && BRAND.equals(brand);
		}
		return ("Bearer " + EDITOR).equals(key);
	}

	private JsonNode get(String path, String query) {
		String[] parts = path.substring(1).split("/");
		return switch (parts[1]) {
			case "brands" -> page(this.brands);
			case "sources" -> page(this.sources);
			case "products" -> page(Map.of());
			case "datasets" -> (parts.length == 4) ? page(this.tags) : missing(this.datasets.get(parts[2]));
			case "photos" -> (parts.length == 2) ? photosOf(query)
					: (parts.length == 3) ? missing(this.photos.get(parts[2])) : bytes(parts[3]);
			case "runs" -> this.run;
			case "gates" -> (parts.length == 3) ? gate(number(parts[2])) : report(parts[3]);
			case "versions" -> page(versions());
			case "rollouts" -> missing(serving());
			case "models" -> missing(serving());
			case "images" -> (parts.length == 3) ? missing(this.images.get(parts[2])) : part(parts[2], parts[3]);
			default -> Json.MAPPER.missingNode();
		};
	}

	private JsonNode post(HttpExchange exchange, String path, byte[] body) {
		String[] parts = path.substring(1).split("/");
		if ("photos".equals(parts[1])) {
			return form(exchange, new String(body, StandardCharsets.ISO_8859_1));
		}
		JsonNode request = Json.MAPPER.readTree(body);
		return switch (parts[1] + "/" + parts[parts.length - 1]) {
			case "brands/brands" ->
				made(this.brands, BRAND, object().put("id", BRAND).put("slug", text(request, "slug")));
			case "keys/keys" -> object().put("id", "key_1").put("secret", EDITOR);
			case "sources/sources" ->
				made(this.sources, text(request, "source"), object().put("source", text(request, "source")));
			case "uploads/uploads" -> upload();
			case "uploads/completion" -> object().put("location", "s3://packshot-uploads/" + BRAND + "/" + parts[2]);
			case "datasets/datasets" ->
				made(this.datasets, text(request, "name"), object().put("name", text(request, "name")));
			case "datasets/commits" -> commit();
			case "datasets/tags" -> made(this.tags, text(request, "name"), object().put("name", text(request, "name")));
			case "runs/runs" -> object().put("id", "run_1");
			case "images/generations" -> image(request);
			default -> Json.MAPPER.missingNode();
		};
	}

	private JsonNode form(HttpExchange exchange, String body) {
		String type = exchange.getRequestHeaders().getFirst("Content-Type");
		String boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
		String product = "";
		byte[] file = new byte[0];
		for (String part : body.split(java.util.regex.Pattern.quote(boundary))) {
			int start = part.indexOf("\r\n\r\n");
			if (part.contains("name=\"product\"")) {
				product = part.substring(start + 4, part.length() - 2);
			}
			if (part.contains("name=\"file\"")) {
				file = part.substring(start + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
			}
		}
		return photo(product, Digest.of(file).value());
	}

	private ObjectNode photo(String product, String digest) {
		String id = "pho_" + Digest.of((product + digest).getBytes(StandardCharsets.UTF_8)).value().substring(0, 26);
		ObjectNode photo = object().put("id", id).put("product", product).put("digest", digest);
		if (product.startsWith("bad")) {
			photo.put("state", "rejected").put("reason", "product-not-found").put("detail", "Use a plain background.");
		}
		else {
			photo.put("state", "accepted")
				.putObject("matte")
				.put("id", "mat_" + id)
				.put("method", "test/1")
				.put("confidence", 0.9);
		}
		this.photos.putIfAbsent(id, photo);
		return photo;
	}

	private static int number(String run) {
		return Integer.parseInt(run.substring("run_".length()));
	}

	private ObjectNode gate(int number) {
		String verdict = this.verdicts.get(number - 1);
		ObjectNode gate = object().put("verdict", verdict).put("reason", "Because of " + verdict + ".");
		gate.put("decidedAt", "2026-11-21T12:00:00Z").putArray("pictures").add("plates");
		return "fail".equals(verdict) ? gate.put("retry", "run_" + (number + 1)) : gate;
	}

	private static JsonNode report(String part) {
		if (!"report".equals(part)) {
			return bytes(part);
		}
		ObjectNode report = object();
		report.putObject("decision")
			.putArray("judgements")
			.addObject()
			.put("metric", "palette-distance")
			.put("value", 0.25)
			.put("largest", 1.5)
			.put("passed", true);
		return report;
	}

	private Map<String, ObjectNode> versions() {
		int last = this.verdicts.size();
		ObjectNode version = object().put("id", "ver_1").put("number", 1);
		version.putObject("lineage").put("run", "run_" + last);
		return this.verdicts.contains("pass") ? Map.of("ver_1", version) : Map.of();
	}

	private ObjectNode serving() {
		return this.verdicts.contains("pass") ? object().put("version", "ver_1").put("number", 1).put("percent", 100)
				: null;
	}

	private ObjectNode upload() {
		String id = "upl_" + this.uploads.size() + "_" + this.answers.size();
		ObjectNode upload = object().put("id", id).put("method", "PUT").put("url", url() + "/store/" + id);
		upload.put("expiresAt", "2999-01-01T00:00:00Z").putObject("headers").put("Content-Type", "image/png");
		return upload;
	}

	private ObjectNode commit() {
		String id = "com_" + "0".repeat(25) + this.commits.size();
		this.commits.add(id);
		long photos = this.photos.values().stream().filter((photo) -> "accepted".equals(text(photo, "state"))).count();
		return object().put("commit", id).put("photos", (int) photos);
	}

	private ObjectNode image(JsonNode request) {
		String id = "img_" + this.images.size();
		this.images.put(id,
				object().put("id", id)
					.put("product", text(request, "product_id"))
					.put("template", text(request, "template")));
		ObjectNode answer = object();
		answer.putArray("data")
			.addObject()
			.put("id", id)
			.put("b64_json", Base64.getEncoder().encodeToString(new byte[] { 1, 2 }));
		return answer;
	}

	private JsonNode part(String id, String part) {
		return switch (part) {
			case "proof" -> object().put("maxDifference", 0).put("coverage", 0.91234).put("pixels", 4711);
			case "provenance" -> object().put("image", id);
			default -> bytes(part);
		};
	}

	private JsonNode photosOf(String query) {
		Map<String, ObjectNode> found = new LinkedHashMap<>(this.photos);
		found.values().removeIf((photo) -> !("&" + query + "&").contains("&product=" + text(photo, "product") + "&"));
		return page(found);
	}

	private static JsonNode page(Map<String, ObjectNode> items) {
		ObjectNode page = object();
		ArrayNode list = page.putArray("items");
		items.values().forEach(list::add);
		return page.putNull("next");
	}

	private static ObjectNode made(Map<String, ObjectNode> where, String key, ObjectNode what) {
		where.put(key, what);
		return what;
	}

	private static JsonNode missing(JsonNode found) {
		return (found != null) ? found : Json.MAPPER.missingNode();
	}

	private static JsonNode bytes(String text) {
		return Json.MAPPER.getNodeFactory().binaryNode(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(JsonNode node, String field) {
		return node.path(field).asString("");
	}

	private static ObjectNode object() {
		return Json.MAPPER.createObjectNode();
	}

	private static byte[] problem(String code, String detail) {
		return Json.MAPPER.writeValueAsBytes(object().put("code", code).put("detail", detail));
	}

	private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.thread.shutdownNow();
	}

}
