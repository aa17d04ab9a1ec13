package io.packshot.registry.tracking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.security.Role;
import io.packshot.registry.RunningRegistry;
import io.packshot.testkit.TestClient.Answer;
import io.packshot.testkit.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class TrackingIT {

	private static final String API = "/api/2.0/mlflow";

	private final BrandId brand = BrandId.create();

	private final TestClient client = RunningRegistry.get().as(this.brand, Role.OPERATOR);

	@ParameterizedTest
	@ValueSource(strings = { "/api/2.0/mlflow", "/ajax-api/2.0/mlflow" })
	void answersUnderBothPrefixes(String prefix) {
		Answer made = this.client.post(prefix + "/experiments/create", Map.of("name", "e"));

		assertThat(made.status()).isEqualTo(200);
		Answer found = this.client.get(prefix + "/experiments/get-by-name?experiment_name=e");
		assertThat(found.body().path("experiment").path("experiment_id").asString())
			.isEqualTo(made.text("experiment_id"));
	}

	@Test
	void takesLongNumbersAsNumbersAndAsStrings() {
		String run = run();
		String number = "{\"run_id\":\"" + run
				+ "\",\"key\":\"m\",\"value\":1,\"timestamp\":9007199254740993,\"step\":1}";
		String string = "{\"run_uuid\":\"" + run
				+ "\",\"key\":\"m\",\"value\":\"NaN\",\"timestamp\":\"9007199254740993\",\"step\":\"2\",\"new\":1}";

		assertThat(this.client.postText(API + "/runs/log-metric", number).body().toString()).isEqualTo("{}");
		assertThat(this.client.postText(API + "/runs/log-metric", string).body().toString()).isEqualTo("{}");

		JsonNode history = this.client.get(API + "/metrics/get-history?metric_key=m&run_uuid=" + run).body();
		assertThat(history.path("metrics").findValuesAsString("step")).containsExactly("1", "2");
		assertThat(history.path("metrics").path(1).path("timestamp").asLong()).isEqualTo(9007199254740993L);
		assertThat(history.path("metrics").path(1).path("value").asString()).isEqualTo("NaN");
	}

	@Test
	void historyComesInPages() {
		String run = run();
		List<Map<String, Object>> metrics = IntStream.range(0, 7)
			.mapToObj((i) -> Map.<String, Object>of("key", "m", "value", i / 2, "timestamp", 5, "step", i / 3))
			.toList();
		batch(run, metrics, List.of(), List.of());

		StringBuilder steps = new StringBuilder();
		String token = "";
		do {
			JsonNode page = this.client
				.get(API + "/metrics/get-history?max_results=2&metric_key=m&run_id=" + run + "&page_token=" + token)
				.body();
			page.path("metrics")
				.forEach((metric) -> steps.append(metric.path("step").asInt())
					.append(':')
					.append(metric.path("value").asInt())
					.append(' '));
			token = page.path("next_page_token").asString("");
		}
		while (!token.isEmpty());

		// Two of the seven are equal to others in everything.
		assertThat(steps).hasToString("0:0 0:1 1:1 1:2 2:3 ");
	}

	@Test
	void latestIsThatOfTheHighestStep() {
		String run = run();
		batch(run,
				List.of(Map.of("key", "m", "value", 1, "timestamp", 9, "step", 1),
						Map.of("key", "m", "value", 2, "timestamp", 5, "step", 2),
						Map.of("key", "m", "value", 3, "timestamp", 4, "step", 2)),
				List.of(), List.of());

		assertThat(data(run).path("metrics").path(0).path("value").asInt()).isEqualTo(2);
	}

	@Test
	void parameterKeepsItsFirstValue() {
		String run = run();
		Map<String, String> lr = Map.of("key", "lr", "value", "0.1");
		assertThat(batch(run, List.of(), List.of(lr), List.of()).status()).isEqualTo(200);
		assertThat(batch(run, List.of(), List.of(lr), List.of()).status()).isEqualTo(200);

		Answer refused = batch(run, List.of(Map.of("key", "m", "value", 1, "timestamp", 1)),
				List.of(Map.of("key", "lr", "value", "0.2")), List.of(Map.of("key", "t", "value", "x")));

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text("error_code")).isEqualTo("INVALID_PARAMETER_VALUE");
		assertThat(refused.text("message")).contains("Changing param values is not allowed");
		assertThat(data(run).path("params").path(0).path("value").asString()).isEqualTo("0.1");
		assertThat(data(run).path("metrics").size()).isZero();
		assertThat(data(run).path("tags").findValuesAsString("key")).containsExactly("mlflow.runName");
	}

	@Test
	void refusesOneMoreThanABatchHolds() {
		String run = run();
		List<Map<String, Object>> metrics = IntStream.rangeClosed(0, 1000)
			.mapToObj((i) -> Map.<String, Object>of("key", "m", "value", i, "timestamp", i))
			.toList();
		List<Map<String, String>> entries = IntStream.rangeClosed(0, 100)
			.mapToObj((i) -> Map.of("key", "k" + i, "value", "v"))
			.toList();

		assertThat(batch(run, metrics, List.of(), List.of()).text("message")).contains("at most 1000 metrics");
		assertThat(batch(run, List.of(), entries, List.of()).text("message")).contains("at most 100 params");
		assertThat(batch(run, List.of(), List.of(), entries).text("message")).contains("at most 100 tags");
		Answer large = this.client.postText(API + "/runs/log-batch",
				"{\"run_id\":\"" + run + "\"" + " ".repeat(1_000_000) + "}");
		assertThat(large.status()).isEqualTo(400);
		assertThat(large.text("message")).contains("at most 1000000 bytes");
		assertThat(data(run).path("metrics").size()).isZero();
	}

	@Test
	void batchesThatOverlapDoNotWaitForEachOther() {
		String run = run();
		List<String> keys = IntStream.range(0, 100).mapToObj((i) -> "k" + i).toList();
		List<CompletableFuture<Answer>> answers = IntStream.range(0, 24).mapToObj((i) -> {
			List<String> order = new ArrayList<>(keys);
			Collections.shuffle(order, new Random(i));
			List<Map<String, String>> tags = order.stream().map((key) -> Map.of("key", key, "value", "v" + i)).toList();
			return CompletableFuture.supplyAsync(() -> batch(run, List.of(), List.of(), tags));
		}).toList();

		assertThat(answers).allSatisfy((answer) -> assertThat(answer.join().status()).isEqualTo(200));
		assertThat(data(run).path("tags").size()).isEqualTo(101);
	}

	@Test
	void nameOfARunIsATagAsWell() {
		Answer made = this.client.post(API + "/runs/create",
				Map.of("experiment_id", "0", "tags", List.of(Map.of("key", "mlflow.runName", "value", "first"))));
		String run = made.body().path("run").path("info").path("run_id").asString();
		assertThat(made.body().path("run").path("info").path("run_name").asString()).isEqualTo("first");

		this.client.post(API + "/runs/update", Map.of("run_id", run, "run_name", "second", "status", "FAILED"));
		assertThat(data(run).path("tags").path(0).path("value").asString()).isEqualTo("second");
		this.client.post(API + "/runs/set-tag", Map.of("run_id", run, "key", "mlflow.runName", "value", "third"));

		JsonNode info = this.client.get(API + "/runs/get?run_id=" + run).body().path("run").path("info");
		assertThat(info.path("run_name").asString()).isEqualTo("third");
		assertThat(info.path("status").asString()).isEqualTo("FAILED");
		assertThat(info.path("lifecycle_stage").asString()).isEqualTo("active");
		assertThat(info.path("run_uuid").asString()).isEqualTo(run);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			experiments/create     | {}
			experiments/create     | {"name":""}
			experiments/create     | {"name":"a\\u0000b"}
			experiments/create     | {"name":"t","tags":[null]}
			experiments/create     | {"name":["t"]}
			experiments/create     | {
			experiments/create     | []
			experiments/create     | null
			experiments/create     | ''
			runs/create            | {}
			runs/create            | {"experiment_id":"a b"}
			runs/create            | {"experiment_id":"0","start_time":-1}
			runs/create            | {"experiment_id":"0","start_time":"soon"}
			runs/create            | {"experiment_id":"0","start_time":1e300}
			runs/create            | {"experiment_id":"0","user_id":"\\u0000"}
			runs/update            | {"run_id":"RUN","status":"DONE"}
			runs/update            | {"run_id":"RUN","end_time":-5}
			runs/update            | {"status":"FAILED"}
			runs/log-metric        | {"run_id":"RUN","key":"m","timestamp":1}
			runs/log-metric        | {"run_id":"RUN","key":"m","value":"many","timestamp":1}
			runs/log-metric        | {"run_id":"RUN","key":"../m","value":1,"timestamp":1}
			runs/log-metric        | {"run_id":"RUN","value":1,"timestamp":1}
			runs/log-parameter     | {"run_id":"RUN","value":"1"}
			runs/log-parameter     | {"run_id":"RUN","key":"p","value":"\\u0000"}
			runs/set-tag           | {"run_id":"RUN","key":"","value":"1"}
			runs/log-batch         | {"run_id":"RUN","metrics":[null]}
			runs/log-batch         | {"run_id":"RUN","metrics":{}}
			runs/log-batch         | {"run_id":"RUN","params":[{"key":"p"},{"key":"p"}]}
			runs/log-batch         | {"metrics":[]}
			""")
	void refusesWhatClientsShouldNotSay(String call, String body) {
		Answer refused = this.client.postText(API + "/" + call, body.replace("RUN", run()));

		assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
		assertThat(refused.text("error_code")).isEqualTo("INVALID_PARAMETER_VALUE");
		assertThat(refused.text("message")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "runs/get", "runs/get?run_id=%00", "experiments/get", "experiments/get?experiment_id=%27",
			"experiments/get-by-name", "experiments/get-by-name?experiment_name=a%00", "metrics/get-history?run_id=a",
			"metrics/get-history?run_id=a&metric_key=m&max_results=0",
			"metrics/get-history?run_id=a&metric_key=m&max_results=many",
			"metrics/get-history?run_id=a&metric_key=m&page_token=%25" })
	void refusesQuestionsThatMakeNoSense(String question) {
		Answer refused = this.client.get(API + "/" + question);

		assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
		assertThat(refused.text("error_code")).isEqualTo("INVALID_PARAMETER_VALUE");
	}

	@Test
	void saysWhatDoesNotExist() {
		for (Answer missing : List.of(this.client.get(API + "/runs/get?run_id=none"),
				this.client.get(API + "/experiments/get?experiment_id=12"),
				this.client.get(API + "/metrics/get-history?run_id=none&metric_key=m"),
				this.client.post(API + "/runs/create", Map.of("experiment_id", "12")),
				this.client.post(API + "/runs/update", Map.of("run_id", "none")),
				batch("none", List.of(), List.of(), List.of()))) {
			assertThat(missing.status()).isEqualTo(404);
			assertThat(missing.text("error_code")).isEqualTo("RESOURCE_DOES_NOT_EXIST");
		}
		for (Answer unknown : List.of(this.client.get(API + "/runs/melt"), this.client.get(API + "/runs/create"),
				this.client.post(API + "/runs/search", Map.of()), this.client.get("/ajax-api/3.0/mlflow"),
				this.client.get("/api/2.0/mlflow-artifacts/mpu/create/x"))) {
			assertThat(unknown.status()).isEqualTo(404);
			assertThat(unknown.text("error_code")).isEqualTo("ENDPOINT_NOT_FOUND");
		}
	}

	@Test
	void namesAreUniqueWithinABrandOnly() {
		assertThat(this.client.post(API + "/experiments/create", Map.of("name", "shared")).status()).isEqualTo(200);
		TestClient other = RunningRegistry.get().as(BrandId.create(), Role.OPERATOR);

		assertThat(other.get(API + "/experiments/get-by-name?experiment_name=shared").status()).isEqualTo(404);
		assertThat(other.post(API + "/experiments/create", Map.of("name", "shared")).status()).isEqualTo(200);
		Answer twice = this.client.post(API + "/experiments/create", Map.of("name", "shared"));
		assertThat(twice.status()).isEqualTo(400);
		assertThat(twice.text("error_code")).isEqualTo("RESOURCE_ALREADY_EXISTS");
	}

	@Test
	void onlyOperatorsLogAndNobodyElsesRuns() {
		String run = run();
		Map<String, Object> metric = Map.of("run_id", run, "key", "m", "value", 1, "timestamp", 1);
		TestClient editor = RunningRegistry.get().as(this.brand, Role.EDITOR);
		TestClient other = RunningRegistry.get().as(BrandId.create(), Role.ADMIN);

		for (String call : List.of("experiments/create", "runs/create", "runs/update", "runs/log-metric",
				"runs/log-parameter", "runs/set-tag", "runs/log-batch")) {
			Answer refused = editor.post(API + "/" + call, metric);
			assertThat(refused.status()).as(call).isEqualTo(403);
			assertThat(refused.text("error_code")).isEqualTo("PERMISSION_DENIED");
		}
		for (String call : List.of("runs/update", "runs/log-metric", "runs/log-parameter", "runs/set-tag",
				"runs/log-batch")) {
			Map<String, Object> wish = new HashMap<>(metric);
			wish.put("value", "1");
			assertThat(other.post(API + "/" + call, wish).text("error_code")).as(call)
				.isEqualTo("RESOURCE_DOES_NOT_EXIST");
		}
		assertThat(editor.get(API + "/runs/get?run_id=" + run).status()).isEqualTo(200);
		assertThat(other.get(API + "/metrics/get-history?metric_key=m&run_id=" + run).status()).isEqualTo(404);
		assertThat(data(run).path("metrics").size()).isZero();
	}

	@Test
	void strangersLearnTheVersionAndNothingElse() throws IOException, InterruptedException {
		assertThat(anonymous("/version").body()).isEqualTo("2.17.2");
		HttpResponse<String> refused = anonymous(API + "/runs/get?run_id=x");
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.body()).contains("\"error_code\":\"UNAUTHENTICATED\"");
	}

	@Test
	void aTokenThatDoesNotVerifyIsRefusedInMlflowsForm() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(RunningRegistry.get().url() + API + "/runs/get"))
			.header("authorization", "Bearer " + RunningRegistry.get().forgedToken(this.brand, Role.ADMIN))
			.build();
		HttpResponse<String> refused = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.headers().firstValue("content-type")).hasValue("application/json");
		assertThat(refused.body()).startsWith("{\"error_code\":\"UNAUTHENTICATED\",\"message\":");
	}

	private static HttpResponse<String> anonymous(String path) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(RunningRegistry.get().url() + path)).build(),
					HttpResponse.BodyHandlers.ofString());
	}

	private String run() {
		return this.client.post(API + "/runs/create", Map.of("experiment_id", "0"))
			.body()
			.path("run")
			.path("info")
			.path("run_id")
			.asString();
	}

	private JsonNode data(String run) {
		return this.client.get(API + "/runs/get?run_id=" + run).body().path("run").path("data");
	}

	private Answer batch(String run, List<?> metrics, List<?> params, List<?> tags) {
		return this.client.post(API + "/runs/log-batch",
				Map.of("run_id", run, "metrics", metrics, "params", params, "tags", tags));
	}

}
