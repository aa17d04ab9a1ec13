package io.packshot.evaluation.candidate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import io.packshot.contract.event.RunCompleted;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.evaluation.EvaluationApplication;
import io.packshot.imaging.picture.DecodeLimits;
import io.packshot.imaging.picture.PictureDecoder;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.startup.ServiceLauncher;
import io.packshot.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CandidateGateIT {

	private static final TestIssuer ISSUER = new TestIssuer();

	private static final Neighbourhood NEIGHBOURS = new Neighbourhood();

	private static final BrandId BRAND = BrandId.create();

	private static ConfigurableApplicationContext context;

	private static JsonMapper json;

	@BeforeAll
	static void start() {
		context = ServiceLauncher.run("evaluation", EvaluationApplication.class, settings(ISSUER, NEIGHBOURS));
		json = context.getBean(JsonMapper.class);
		NEIGHBOURS.knows(StoredBrand.of(BRAND, 12, context.getBean(ObjectStore.class)));
	}

	@AfterAll
	static void stop() {
		context.close();
		NEIGHBOURS.close();
	}

	static Map<String, Object> settings(TestIssuer issuer, Neighbourhood neighbours) {
		Map<String, Object> settings = issuer.settings();
		settings.put("packshot.security.issuer", neighbours.url());
		settings.put("packshot.security.token-uri", neighbours.url() + "/v1/tokens");
		settings.put("packshot.security.service-key", Neighbourhood.SERVICE_KEY);
		settings.put("packshot.candidate.lease", "2s");
		settings.put("packshot.candidate.poll", "100ms");
		return settings;
	}

	static RunCompleted run(BrandId brand, String model, int retryOf) {
		return new RunCompleted(brand, RunId.create(), model, "catalog", CommitId.create(), "cpu-smoke",
				Digest.of(new byte[0]), 7, retryOf,
				new ObjectRef(Digest.of(new byte[1]), 1, "application/vnd.safetensors"));
	}

	@Test
	void aGoodCandidatePassesOnceAndItsReportCanBeRead() {
		RunCompleted run = run(BRAND, "studio", 0);
		Bus.tell(run, json);
		Bus.tell(run, json);
		JsonNode gate = decided(run);
		assertThat(gate.path("verdict").asString()).as(gate.toString()).isEqualTo("pass");
		JsonNode report = json.readTree(text("/v1/gates/" + run.run() + "/report"));
		assertThat(report.path("decision").path("judgements").size()).isEqualTo(9);
		assertThat(report.path("sample").path("heldOutProducts").size()).isGreaterThanOrEqualTo(2);
		assertThat(report.path("plates").size()).isEqualTo(32);
		assertThat(report.path("proofs").path(0).path("proof").path("maxDifference").asInt(-1)).isZero();
		byte[] sheet = get(BRAND, "/v1/gates/" + run.run() + "/pictures/plates").body();
		assertThat(PictureDecoder.decode(sheet, DecodeLimits.DEFAULTS).picture().width()).isEqualTo(1024);
		assertThat(json.readTree(text("/v1/gates?run=" + run.run())).path("items").size()).isEqualTo(1);
		await().atMost(Duration.ofSeconds(30)).until(() -> !Bus.decisions(run.run()).isEmpty());
		assertThat(Bus.decisions(run.run())).singleElement()
			.satisfies((fact) -> assertThat(fact.value()).contains("\"verdict\":\"pass\""));
		assertThat(NEIGHBOURS.runsAfter(run.run().value())).isEmpty();
		assertThat(NEIGHBOURS.closed).contains("/v1/candidates/" + run.run());
	}

	@Test
	void aProductThatTheGuardHoldsBackIsNoFaultOfTheCandidate() {
		RunCompleted run = run(BRAND, "veiled", 0);
		Bus.tell(run, json);
		assertThat(decided(run).path("verdict").asString()).isEqualTo("pass");
		JsonNode report = json.readTree(text("/v1/gates/" + run.run() + "/report"));
		assertThat(report.path("heldBack")).hasSize(1);
		assertThat(report.path("proofs").size()).isPositive();
	}

	@Test
	void aFailedCandidateNamesTheMetricAndAsksForAnotherSeed() {
		RunCompleted run = run(BRAND, "blurred", 1);
		Bus.tell(run, json);
		JsonNode gate = decided(run);
		assertThat(gate.path("verdict").asString()).isEqualTo("fail");
		assertThat(gate.path("failed").toString()).contains("sharpness-loss");
		await().atMost(Duration.ofSeconds(30))
			.until(() -> gate(run).path("retry").asString(""), (retry) -> retry.equals("run_next"));
		assertThat(NEIGHBOURS.runsAfter(run.run().value())).singleElement().satisfies((wish) -> {
			assertThat(wish.path("retryOf").asInt()).isEqualTo(2);
			assertThat(wish.path("seed").asLong()).isNotEqualTo(7);
			assertThat(wish.path("commit").asString()).isEqualTo(run.commit().value());
		});
	}

	@Test
	void theThirdFailAsksForNothing() {
		RunCompleted run = run(BRAND, "shifted", 2);
		Bus.tell(run, json);
		JsonNode gate = decided(run);
		assertThat(gate.path("failed").toString()).isEqualTo("[\"pixel-proof\"]");
		await().atMost(Duration.ofSeconds(30)).until(() -> !Bus.decisions(run.run()).isEmpty());
		assertThat(NEIGHBOURS.runsAfter(run.run().value())).isEmpty();
	}

	@Test
	void foreignBrandsSeeNothing() {
		RunCompleted run = run(BRAND, "shifted", 2);
		Bus.tell(run, json);
		decided(run);
		BrandId stranger = BrandId.create();
		for (String part : new String[] { "", "/report", "/pictures/plates" }) {
			assertThat(get(BRAND, "/v1/gates/" + run.run() + part).statusCode()).isEqualTo(200);
			assertThat(get(stranger, "/v1/gates/" + run.run() + part).statusCode()).isEqualTo(404);
		}
		assertThat(new String(get(stranger, "/v1/gates").body(), StandardCharsets.UTF_8)).contains("\"items\":[]");
	}

	@Test
	void aCandidateThatCannotBeRenderedIsInconclusive() {
		RunCompleted run = run(BrandId.create(), "studio", 0);
		Bus.tell(run, json);
		await().atMost(Duration.ofMinutes(1)).until(() -> !Bus.decisions(run.run()).isEmpty());
		assertThat(Bus.decisions(run.run()).get(0).value()).contains("\"verdict\":\"inconclusive\"");
	}

	private static JsonNode decided(RunCompleted run) {
		return await().atMost(Duration.ofMinutes(2))
			.until(() -> gate(run), (gate) -> gate.path("state").asString("").equals("decided"));
	}

	private static JsonNode gate(RunCompleted run) {
		return json.readTree(text("/v1/gates/" + run.run()));
	}

	private static String text(String path) {
		return new String(get(BRAND, path).body(), StandardCharsets.UTF_8);
	}

	private static HttpResponse<byte[]> get(BrandId brand, String path) {
		String port = context.getEnvironment().getProperty("local.server.port");
		String token = ISSUER.token(Map.of("iss", NEIGHBOURS.url(), "brand", brand.value(), "role", "viewer"));
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
					.header("authorization", "Bearer " + token)
					.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
