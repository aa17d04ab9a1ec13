package io.packshot.inference.plate;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.MeterRegistry;
import io.packshot.contract.event.RolloutChanged;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.id.VersionId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.picture.DecodeLimits;
import io.packshot.imaging.picture.DigitalSourceType;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureDecoder;
import io.packshot.imaging.picture.PictureMetadata;
import io.packshot.inference.RunningInference;
import io.packshot.inference.runtime.TinyModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SceneImagesIT {

	private static final String BINARY = "application/octet-stream";

	private static final int IN_A_ROW = 20;

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static RunningInference service;

	@BeforeAll
	static void start() {
		service = new RunningInference(Map.of("packshot.inference.runtime.candidates", 1));
		service.tellPhoto("mug-01");
		await().atMost(PATIENCE)
			.until(() -> service.order("{'prompt':'','product_id':'mug-01','size':'64x64'}").statusCode() == 200);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "studio-sweep", "brand-gradient" })
	void parametricScenesKeepEveryProductPixel(String template) {
		HttpResponse<String> response = service.order("{'prompt':'Sage with marble','product_id':'mug-01','size':"
				+ "'320x256','seed':4,'model':'studio','template':'" + template + "'}");
		JsonNode made = made(response);
		assertThat(made.path("revised_prompt").asString()).contains("Words used: sage")
			.contains("Words not known: marble");
		byte[] file = file(made);
		assertThat(PictureMetadata.read(file)).hasValueSatisfying(
				(metadata) -> assertThat(metadata.sourceType()).isEqualTo(DigitalSourceType.COMPOSITE_SYNTHETIC));
		assertThat(document(made, "proof").path("maxDifference").asInt(-1)).isZero();
		assertThat(document(made, "proof").path("coverage").asDouble()).isGreaterThan(0.8);
		assertThat(document(made, "provenance").path("plate").path("origin").asString()).isEqualTo("parametric");
		Picture picture = decode(file);
		assertThat(picture.level(160, 180, 1)).isNotEqualTo(picture.level(10, 180, 1));
	}

	@Test
	void aSceneOfTheBrandNeedsAVersion() {
		BrandId other = BrandId.create();
		HttpResponse<String> none = service
			.order("{'prompt':'','product_id':'mug-01','template':'brand-scene'," + "'model':'missing@champion'}");
		assertThat(none.statusCode()).isEqualTo(404);
		JsonNode error = service.json(none).path("error");
		assertThat(error.path("code").asString()).isEqualTo("no-version");
		assertThat(error.path("param").asString()).isEqualTo("model");
		assertThat(error.path("message").asString()).contains("POST /v1/runs").contains("studio-sweep");
		assertThat(service.json(service.get(other, "/v1/models")).path("data").size()).isEqualTo(2);
	}

	@Test
	void aVersionMakesScenesAndACachedOneCallsNoNetwork() {
		Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		VersionId version = rollOut("shelf", 1, put(TinyModel.weights(5)));
		awaitModel("shelf", version);
		String order = "{'prompt':'Warm fog','product_id':'mug-01','size':'128x128','seed':9,"
				+ "'template':'brand-scene','model':'shelf@champion'}";
		HttpResponse<String> first = service.order(order);
		JsonNode made = made(first);
		assertThat(first.headers().firstValue("x-packshot-version")).hasValue(version.value());
		assertThat(made.path("revised_prompt").asString()).contains("Words used: warm").contains("not known: fog");
		assertThat(document(made, "proof").path("maxDifference").asInt(-1)).isZero();
		JsonNode provenance = document(made, "provenance");
		assertThat(provenance.path("digitalSourceType").asString()).endsWith("compositeWithTrainedAlgorithmicMedia");
		assertThat(provenance.path("plate").path("parameters").path("version").asString()).isEqualTo(version.value());
		assertThat(provenance.path("canonicalRequest").path("model").asString())
			.isEqualTo(version.value() + "/euler-8-g1.5/8");
		double before = evaluations();
		assertThat(before).isPositive();
		HttpResponse<String> second = service.order(order);
		assertThat(second.headers().firstValue("x-cache")).hasValue("hit");
		assertThat(made(second).path("revised_prompt")).isEqualTo(made.path("revised_prompt"));
		assertThat(evaluations()).isEqualTo(before);
		JsonNode listed = service.json(service.get(service.brand(), "/v1/models/shelf@champion"));
		assertThat(listed.path("version").asString()).isEqualTo(version.value());
		assertThat(Instant.ofEpochSecond(listed.path("created").asLong())).isBetween(begin, Instant.now());
	}

	@Test
	void versionsAreSwappedUnderLoadWithoutAFailedRequest() throws Exception {
		ObjectRef one = put(TinyModel.weights(1));
		ObjectRef two = put(TinyModel.weights(2));
		VersionId first = VersionId.create();
		VersionId second = VersionId.create();
		rollOut("swap", 1, first, one);
		awaitModel("swap", first);
		made(service.order(swapOrder(0)));
		ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
		AtomicLong seeds = new AtomicLong(1);
		AtomicBoolean going = new AtomicBoolean(true);
		long start = System.nanoTime();
		ExecutorService clients = Executors.newFixedThreadPool(3);
		List<Future<?>> running = new ArrayList<>();
		for (int client = 0; client < 3; client++) {
			running.add(clients.submit(() -> {
				while (going.get()) {
					HttpResponse<String> response = service.order(swapOrder(shopSeed(seeds.incrementAndGet())));
					seen.add(response.statusCode() + " "
							+ response.headers().firstValue("x-packshot-version").orElse(""));
				}
			}));
		}
		await().atMost(PATIENCE).until(() -> lastSeen(seen, first));
		rollOut("swap", 2, second, two);
		await().atMost(PATIENCE).until(() -> lastSeen(seen, second));
		rollOut("swap", 3, first, one);
		await().atMost(PATIENCE).until(() -> lastSeen(seen, first));
		going.set(false);
		for (Future<?> client : running) {
			client.get();
		}
		clients.shutdown();
		double seconds = (System.nanoTime() - start) / 1e9;
		assertThat(seen).allMatch((answer) -> answer.startsWith("200 "));
		assertThat(seen).containsOnly("200 " + first, "200 " + second);
		assertThat(seen.size() / seconds).as("requests per second").isGreaterThanOrEqualTo(5);
	}

	@Test
	void olderRolloutsDoNotWinOverNewerOnes() {
		ObjectRef weights = put(TinyModel.weights(3));
		VersionId newer = VersionId.create();
		VersionId older = VersionId.create();
		rollOut("order", 5, newer, weights);
		rollOut("order", 4, older, weights);
		VersionId last = rollOut("marker", 1, weights);
		awaitModel("marker", last);
		assertThat(service.get(service.brand(), "/v1/models/order@champion").body()).contains(newer.value());
	}

	@Test
	void aVersionWhoseWeightsAreMissingIsAClearProblem() {
		ObjectRef missing = new ObjectRef(Digest.of(new byte[] { 1 }), 1, BINARY);
		awaitModel("broken", rollOut("broken", 1, missing));
		HttpResponse<String> response = service.order("{'prompt':'','product_id':'mug-01','size':'64x64',"
				+ "'template':'brand-scene','model':'broken@champion'}");
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(service.json(response).path("error").path("code").asString()).isEqualTo("version-unavailable");
		assertThat(response.headers().firstValue("retry-after")).isPresent();
	}

	@Test
	void candidatesRenderForEvaluationOnly() {
		RunId run = RunId.create();
		String body = candidate(run, put(TinyModel.weights(7)));
		assertThat(postEditor("/v1/candidates", body).statusCode()).isEqualTo(403);
		assertThat(postService("/v1/candidates", body).statusCode()).isEqualTo(201);
		assertThat(postService("/v1/candidates", body).statusCode()).as("again").isEqualTo(201);
		String scene = "{\"product\":\"mug-01\",\"prompt\":\"warm\",\"seed\":3,\"width\":128,\"height\":128}";
		assertThat(postEditor("/v1/candidates/" + run + "/images", scene).statusCode()).isEqualTo(403);
		HttpResponse<byte[]> image = postService("/v1/candidates/" + run + "/images", scene);
		assertThat(image.statusCode()).as(new String(image.body(), StandardCharsets.UTF_8)).isEqualTo(200);
		assertThat(image.headers().firstValue("x-packshot-proof"))
			.hasValueSatisfying((proof) -> assertThat(proof).contains("\"maxDifference\":0"));
		assertThat(image.headers().firstValue("x-packshot-framing"))
			.hasValueSatisfying((framing) -> assertThat(Framing.parse(framing, 128, 128).width()).isEqualTo(128));
		assertThat(decode(image.body()).width()).isEqualTo(128);
		String empty = "{\"prompt\":\"warm\",\"seed\":3,\"size\":64}";
		HttpResponse<byte[]> plate = postService("/v1/candidates/" + run + "/plates", empty);
		assertThat(decode(plate.body()).height()).isEqualTo(64);
		assertThat(postService("/v1/candidates/" + run + "/plates", empty).body()).isEqualTo(plate.body());
		assertThat(postService("/v1/candidates", candidate(RunId.create(), put(TinyModel.weights(8)))).statusCode())
			.isEqualTo(429);
		HttpRequest.Builder gone = service.service("/v1/candidates/" + run).DELETE();
		assertThat(service.send(gone, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(204);
		assertThat(postService("/v1/candidates/" + run + "/plates", empty).statusCode()).isEqualTo(404);
		HttpResponse<byte[]> broken = postService("/v1/candidates", candidate(run, put(new byte[] { 1, 2, 3 })));
		assertThat(broken.statusCode()).isEqualTo(422);
	}

	private static String candidate(RunId run, ObjectRef weights) {
		return "{\"run\":\"" + run + "\",\"model\":\"m\",\"weights\":{\"digest\":\"" + weights.digest() + "\",\"size\":"
				+ weights.size() + ",\"mediaType\":\"" + weights.mediaType() + "\"}}";
	}

	private static HttpResponse<byte[]> postService(String path, String body) {
		return service.send(service.service(path)
			.header("content-type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)), HttpResponse.BodyHandlers.ofByteArray());
	}

	private static HttpResponse<byte[]> postEditor(String path, String body) {
		return service.send(service.editor(service.brand(), path)
			.header("content-type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)), HttpResponse.BodyHandlers.ofByteArray());
	}

	private static String swapOrder(long seed) {
		return "{'prompt':'dark','product_id':'mug-01','size':'64x64','template':'brand-scene',"
				+ "'model':'swap@champion','seed':" + seed + "}";
	}

	/** One order in four is new, the others come back, as a shop's do. */
	private static long shopSeed(long number) {
		return (number % 4 == 0) ? 1000 + number : number % 16;
	}

	private static boolean lastSeen(ConcurrentLinkedQueue<String> seen, VersionId version) {
		List<String> all = new ArrayList<>(seen);
		int from = Math.max(0, all.size() - IN_A_ROW);
		return all.size() >= IN_A_ROW
				&& all.subList(from, all.size()).stream().allMatch((one) -> one.endsWith(version.value()));
	}

	private static VersionId rollOut(String model, int revision, ObjectRef weights) {
		VersionId version = VersionId.create();
		rollOut(model, revision, version, weights);
		return version;
	}

	private static void rollOut(String model, int revision, VersionId version, ObjectRef weights) {
		service.tell("packshot.rollout",
				new RolloutChanged(service.brand(), model, revision, version, revision, weights, "test"));
	}

	private static void awaitModel(String model, VersionId version) {
		await().atMost(PATIENCE)
			.until(() -> service.get(service.brand(), "/v1/models/" + model + "@champion")
				.body()
				.contains(version.value()));
	}

	private static ObjectRef put(byte[] bytes) {
		return service.put(bytes, BINARY);
	}

	private static double evaluations() {
		return service.bean(MeterRegistry.class).get("packshot.network.evaluations").counter().count();
	}

	private static JsonNode made(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return service.json(response).path("data").path(0);
	}

	private static JsonNode document(JsonNode made, String part) {
		return service.json(service.get(service.brand(), "/v1/images/" + made.path("id").asString() + "/" + part));
	}

	private static byte[] file(JsonNode made) {
		return Base64.getDecoder().decode(made.path("b64_json").asString());
	}

	private static Picture decode(byte[] file) {
		return PictureDecoder.decode(file, DecodeLimits.DEFAULTS).picture();
	}

}
