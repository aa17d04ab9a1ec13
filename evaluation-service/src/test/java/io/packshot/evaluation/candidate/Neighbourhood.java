package io.packshot.evaluation.candidate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.packshot.evaluation.scoring.Defects;
import io.packshot.imaging.composite.Background;
import io.packshot.imaging.composite.Composite;
import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.composite.PlacedProduct;
import io.packshot.imaging.picture.DigitalSourceType;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureEncoder;
import io.packshot.imaging.picture.PictureMetadata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gateway, ingest, inference and training on one port, as far as this service asks them.
 * The model's name says which fault its candidates have: {@code blurred}, {@code shifted}
 * or none; those of {@code slow} halt in the middle until they are let go.
 */
final class Neighbourhood implements AutoCloseable {

	static final String SERVICE_KEY = "pk_evaluation";

	private static final PictureMetadata METADATA = new PictureMetadata(DigitalSourceType.COMPOSITE_SYNTHETIC, "test",
			"", "");

	private static final int HALT_AT = 5;

	final List<JsonNode> runs = new CopyOnWriteArrayList<>();

	final List<String> runKeys = new CopyOnWriteArrayList<>();

	final List<String> closed = new CopyOnWriteArrayList<>();

	/** The product that candidates of the model {@code veiled} cannot be proven with. */
	private final AtomicReference<String> veiled = new AtomicReference<>();

	final CountDownLatch halted = new CountDownLatch(1);

	final CountDownLatch go = new CountDownLatch(1);

	private final Map<String, String> models = new ConcurrentHashMap<>();

	private final JsonMapper json = new JsonMapper();

	private final HttpServer server;

	private volatile StoredBrand brand = StoredBrand.NONE;

	Neighbourhood() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newFixedThreadPool(4));
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	void knows(StoredBrand stored) {
		this.brand = stored;
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		JsonNode body = this.json
			.readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		String token = exchange.getRequestHeaders().getFirst("Authorization");
		if (path.equals("/v1/tokens")) {
			send(exchange, token.equals("Bearer " + SERVICE_KEY) ? 200 : 401,
					"{\"accessToken\":\"ours\",\"expiresIn\":300}");
			return;
		}
		if (!"Bearer ours".equals(token)
				|| !this.brand.brand().value().equals(exchange.getRequestHeaders().getFirst("Packshot-Brand"))) {
			send(exchange, 403, "{}");
			return;
		}
		route(exchange, path, body);
	}

	private void route(HttpExchange exchange, String path, JsonNode body) throws IOException {
		if (path.endsWith("/rows")) {
			send(exchange, 200, this.brand.page(String.valueOf(exchange.getRequestURI().getQuery())));
		}
		else if (path.equals("/v1/runs")) {
			this.runs.add(body);
			this.runKeys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
			send(exchange, 202, "{\"id\":\"run_next\"}");
		}
		else if (path.equals("/v1/candidates")) {
			this.models.put(body.path("run").asString(), body.path("model").asString());
			send(exchange, 201, "{}");
		}
		else if (exchange.getRequestMethod().equals("DELETE")) {
			this.closed.add(path);
			exchange.sendResponseHeaders(204, -1);
			exchange.close();
		}
		else {
			String model = this.models.getOrDefault(path.split("/")[3], "");
			render(exchange, path.endsWith("/plates"), model, body);
		}
	}

	private void render(HttpExchange exchange, boolean plate, String model, JsonNode body) throws IOException {
		int seed = body.path("seed").asInt();
		if (!plate) {
			image(exchange, model, body);
			return;
		}
		if (model.equals("slow") && seed == HALT_AT) {
			halt();
		}
		Picture picture = this.brand.plate(seed);
		png(exchange, model.equals("blurred") ? Defects.blurredByHalf(picture) : picture);
	}

	private void image(HttpExchange exchange, String model, JsonNode body) throws IOException {
		String product = body.path("product").asString();
		if (model.equals("veiled") && (this.veiled.compareAndSet(null, product) || product.equals(this.veiled.get()))) {
			heldBack(exchange);
			return;
		}
		StoredBrand.Photo photo = this.brand.photoOf(product);
		int side = body.path("width").asInt();
		Picture made = Composite.over(
				PlacedProduct.of(photo.picture(), photo.picture(), photo.matte(), Framing.centred(side, side, 0.7)),
				new Background.Solid(200, 190, 170));
		if (model.equals("shifted")) {
			byte[] rgb = made.rgb().clone();
			for (int i = 0; i < rgb.length; i++) {
				rgb[i] = (byte) ((rgb[i] & 0xff) + (((rgb[i] & 0xff) < 255) ? 1 : -1));
			}
			made = Picture.opaque(side, side, rgb);
		}
		exchange.getResponseHeaders().add("x-packshot-photo", photo.id().value());
		exchange.getResponseHeaders().add("x-packshot-framing", "centred 0.7 0.7 1");
		png(exchange, made);
	}

	private static void heldBack(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
		byte[] problem = "{\"status\":422,\"code\":\"proof-failed\",\"detail\":\"The image was held back.\"}"
			.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(422, problem.length);
		exchange.getResponseBody().write(problem);
		exchange.close();
	}

	private void halt() {
		this.halted.countDown();
		try {
			if (!this.go.await(2, TimeUnit.MINUTES)) {
				throw new IllegalStateException("nobody let the candidate go");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void png(HttpExchange exchange, Picture picture) throws IOException {
		exchange.getResponseHeaders().add("Content-Type", "image/png");
		byte[] bytes = PictureEncoder.encodePng(picture, METADATA);
		exchange.sendResponseHeaders(200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static void send(HttpExchange exchange, int status, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.go.countDown();
		this.server.stop(0);
	}

	/** Requests for another run after the gate of one. */
	List<JsonNode> runsAfter(String run) {
		List<JsonNode> found = new ArrayList<>();
		for (int i = 0; i < this.runs.size(); i++) {
			if (("gate-" + run).equals(this.runKeys.get(i))) {
				found.add(this.runs.get(i));
			}
		}
		return found;
	}

}
