package io.packshot.training.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.Digest;
import io.packshot.platform.security.Role;
import io.packshot.scenemodel.weights.Safetensors;
import io.packshot.scenemodel.weights.SceneWeights;
import io.packshot.testkit.SharedServers;
import io.packshot.testkit.TestClient.Answer;
import io.packshot.testkit.TestClient;
import io.packshot.training.Service;
import io.packshot.training.StylePhoto;
import io.packshot.training.run.AttemptToken;
import io.packshot.training.run.RunEnding;
import io.packshot.training.trainer.ProgressLine;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole runs: real servers, real trainer processes, a recipe of some seconds. */
class RunIT {

	private static final Service SERVICE = Service.get();

	private static final BrandId BRAND = BrandId.create();

	private static final String COMMIT = CommitId.create().value();

	private static final TestClient CLIENT = SERVICE.as(BRAND, Role.OPERATOR);

	private static String digest;

	private static Answer first;

	@BeforeAll
	static void trainOnce() {
		SERVICE.commit(BRAND, COMMIT, StylePhoto.some(14, 10));
		first = finished(order(COMMIT, 7));
		digest = first.body().path("weights").path("digest").asString("");
	}

	@Test
	void aRunGivesWeightsThatSayWhereTheyComeFrom() {
		assertThat(first.text("state")).isEqualTo("completed");
		assertThat(first.body().path("attempt").asInt()).isEqualTo(1);
		assertThat(first.body().path("progress").asDouble()).isEqualTo(1);
		byte[] bytes = CLIENT.bytes("/v1/runs/" + first.text("id") + "/weights").body();
		assertThat(Digest.of(bytes).value()).isEqualTo(digest);
		SceneWeights weights = SceneWeights.read(bytes);
		assertThat(weights.layout().vocabulary().words()).contains("shoe", "mug", "dark", "blue");
		assertThat(weights.layout().recipeDigest()).isEqualTo(first.text("recipe"));
		Map<String, String> header = Safetensors.read(bytes).metadata();
		assertThat(header).containsEntry("training.seed", "7").containsEntry("plates.count", "10");
		assertThat(Digest.of(header.get("training.recipe").getBytes(StandardCharsets.UTF_8)).value())
			.isEqualTo(first.text("recipe"));
	}

	@Test
	void aCompletedRunShowsItsSteps() {
		// 120 of each phase in the recipe.
		assertThat(first.body().path("step").asInt()).isEqualTo(240);
		assertThat(first.body().path("steps").asInt()).isEqualTo(240);
		assertThat(first.body().path("phase").asString("")).isEqualTo("completed");
		assertThat(first.body().path("loss").asDouble()).isPositive();
	}

	@Test
	void theHeldOutReconstructionErrorFallsTenfold() {
		JsonNode report = first.body().path("report");
		assertThat(report.path("heldOut").asInt()).isEqualTo(4);
		assertThat(report.path("improvement").asDouble()).isGreaterThan(10);
		assertThat(report.path("errorAfter").asDouble()).isLessThan(report.path("errorBefore").asDouble() / 10);
	}

	@Test
	void theSamplesAreAPicture() {
		byte[] png = CLIENT.bytes("/v1/runs/" + first.text("id") + "/samples").body();
		assertThat(png).startsWith(0x89, 'P', 'N', 'G');
	}

	@Test
	void theRegistryGetsTheSamples() {
		String run = first.text("id");
		byte[] png = CLIENT.bytes("/v1/runs/" + run + "/samples").body();
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(SERVICE.neighbours().file(run, "samples.png")).isEqualTo(png));
		assertThat(SERVICE.neighbours().told(run).get(0).path("body").path("tags").toString())
			.contains("/v1/runs/" + run + "/weights")
			.contains(digest);
	}

	@Test
	void theSameInputsGiveTheSameDigest() {
		assertThat(weights(finished(order(COMMIT, 7)))).isEqualTo(digest);
	}

	@Test
	void anotherCommitOrSeedGivesAnotherDigest() {
		String other = CommitId.create().value();
		SERVICE.commit(BRAND, other, StylePhoto.some(13, 10));
		assertThat(weights(finished(order(other, 7)))).isNotEmpty().isNotEqualTo(digest);
		assertThat(weights(finished(order(COMMIT, 8)))).isNotEmpty().isNotEqualTo(digest);
	}

	@Test
	void aKilledTrainerIsResumedToTheSameDigest() {
		String run = order(COMMIT, 7);
		awaitCheckpoints(run, 1);
		kill(run);
		Answer answer = finished(run);
		assertThat(answer.body().path("attempt").asInt()).isEqualTo(2);
		assertThat(answer.body().path("report").path("notes").toString()).contains("resumed from checkpoint");
		assertThat(weights(answer)).isEqualTo(digest);
		assertThat(events(run)).containsExactly("queued", "started", "started", "completed");
	}

	@Test
	void aDamagedNewestCheckpointFallsBackToTheOneBefore() throws IOException {
		String run = order(COMMIT, 7);
		awaitCheckpoints(run, 2);
		kill(run);
		Path newest = checkpoints(run).get(checkpoints(run).size() - 1);
		byte[] state = Files.readAllBytes(newest.resolve("state.safetensors"));
		state[state.length / 2] ^= 64;
		Files.write(newest.resolve("state.safetensors"), state);
		Answer answer = finished(run);
		assertThat(answer.body().path("report").path("notes").toString())
			.contains("checkpoint " + newest.getFileName() + " cannot be used")
			.contains("resumed from checkpoint");
		assertThat(weights(answer)).isEqualTo(digest);
	}

	@Test
	void aStoppedServiceGoesOnWhereItWas() {
		String run = order(COMMIT, 7);
		awaitCheckpoints(run, 1);
		assertThat(trainers()).hasSize(1);
		ProcessHandle trainer = trainers().get(0);
		SERVICE.restart();
		assertThat(trainer.isAlive()).isFalse();
		assertThat(weights(finished(run))).isEqualTo(digest);
	}

	@Test
	void aCancelledRunEndsItsTrainerAndLeavesNothing() {
		String run = order(COMMIT, 7);
		awaitCheckpoints(run, 1);
		assertThat(trainers()).hasSize(1);
		assertThat(CLIENT.post("/v1/runs/" + run + "/cancellation", Map.of()).text("state")).isEqualTo("cancelled");
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> trainers().isEmpty());
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !Files.exists(SERVICE.runs().resolve(run)));
		assertThat(CLIENT.get("/v1/runs/" + run).text("state")).isEqualTo("cancelled");
		assertThat(CLIENT.post("/v1/runs/" + first.text("id") + "/cancellation", Map.of()).text("code"))
			.isEqualTo("run-ended");
	}

	@Test
	void tooFewPlatesFailTheRunWithAWayOut() {
		String commit = CommitId.create().value();
		List<StylePhoto> photos = Stream.concat(StylePhoto.some(3, 10).stream(), StylePhoto.some(5, 30).stream())
			.toList();
		SERVICE.commit(BRAND, commit, photos);
		Answer answer = ended(order(commit, 7));
		assertThat(answer.text("state")).isEqualTo("failed");
		assertThat(answer.text("reason")).isEqualTo("too-few-plates");
		assertThat(answer.text("detail")).contains("Of 8 photos 3 give a backdrop")
			.contains("5 too-much-filled")
			.contains("at least 4 are needed");
	}

	@Test
	void theRegistryHearsOfARunEvenIfItWasDown() {
		SERVICE.neighbours().registry(false);
		String commit = CommitId.create().value();
		SERVICE.commit(BRAND, commit, StylePhoto.some(2, 10));
		String run = order(commit, 7);
		ended(run);
		assertThat(SERVICE.neighbours().told(run)).isEmpty();
		SERVICE.neighbours().registry(true);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(SERVICE.neighbours().told(run))
				.extracting((call) -> call.path("call").asString(""))
				.containsExactly("runs/create", "runs/log-batch", "runs/update"));
		JsonNode update = SERVICE.neighbours().told(run).get(2).path("body");
		assertThat(update.path("status").asString("")).isEqualTo("FAILED");
	}

	@Test
	void aRunWhoseHolderFellSilentIsBegunAgain() {
		String run = RunId.create().value();
		SERVICE.bean(JdbcClient.class).sql("""
				insert into run (id, brand, model, dataset, commit_id, profile, seed, retry_of, recipe, recipe_digest,
				    state, attempt, lease_until, progress, correlation_id)
				select :run, brand, model, dataset, commit_id, profile, seed, retry_of, recipe, recipe_digest,
				    'running', 4, now() - interval '1 second', progress, correlation_id
				from run where id = :first
				""").param("run", run).param("first", first.text("id")).update();
		Answer answer = finished(run);
		assertThat(answer.body().path("attempt").asInt()).isEqualTo(5);
		assertThat(weights(answer)).isEqualTo(digest);
	}

	@Test
	void aForeignBrandsRunDoesNotExist() {
		TestClient foreign = SERVICE.as(BrandId.create(), Role.OPERATOR);
		assertThat(foreign.get("/v1/runs/" + first.text("id")).status()).isEqualTo(404);
		assertThat(foreign.post("/v1/runs/" + first.text("id") + "/cancellation", Map.of()).status()).isEqualTo(404);
		assertThat(foreign.get("/v1/runs").body().path("items").isEmpty()).isTrue();
		assertThat(CLIENT.get("/v1/runs?state=completed").body().path("items").isEmpty()).isFalse();
	}

	@Test
	void badOrdersGetTheFieldAndTheWayOut() {
		Map<String, Object> good = Map.of("model", "scenes", "dataset", "style", "commit", COMMIT, "profile", "tiny");
		assertThat(bad(good, "profile", "gpu").text("detail")).contains("cpu-smoke");
		assertThat(bad(good, "commit", CommitId.create().value()).text("code")).isEqualTo("unknown-commit");
		assertThat(bad(good, "model", "No Name").text("code")).isEqualTo("invalid-request");
		assertThat(SERVICE.as(BRAND, Role.EDITOR).post("/v1/runs", good).status()).isEqualTo(403);
	}

	private static Answer bad(Map<String, Object> good, String field, String value) {
		Map<String, Object> order = new HashMap<>(good);
		order.put(field, value);
		Answer answer = CLIENT.post("/v1/runs", order);
		assertThat(answer.status()).isBetween(400, 499);
		return answer;
	}

	@Test
	void anOldAttemptCannotWriteAnyMore() {
		Leases leases = SERVICE.bean(Leases.class);
		RunId run = new RunId(first.text("id"));
		assertThat(leases.renew(new AttemptToken(run, 0), ProgressLine.waiting())).isFalse();
		assertThat(SERVICE.bean(RunEnding.class).fail(new AttemptToken(run, 0), "late", "too late")).isFalse();
		assertThat(CLIENT.get("/v1/runs/" + run).text("state")).isEqualTo("completed");
	}

	private static String order(String commit, long seed) {
		Answer answer = CLIENT.post("/v1/runs",
				Map.of("model", "scenes", "dataset", "style", "commit", commit, "profile", "tiny", "seed", seed));
		assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
		return answer.text("id");
	}

	private static Answer finished(String run) {
		Answer answer = ended(run);
		assertThat(answer.text("state")).as("%s", answer.body()).isEqualTo("completed");
		return answer;
	}

	private static Answer ended(String run) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> CLIENT.get("/v1/runs/" + run),
					(answer) -> List.of("completed", "failed", "cancelled").contains(answer.text("state")));
	}

	private static String weights(Answer answer) {
		return answer.body().path("weights").path("digest").asString("");
	}

	private static void awaitCheckpoints(String run, int count) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> checkpoints(run).size() >= count);
	}

	/** Complete ones, oldest first. */
	private static List<Path> checkpoints(String run) throws IOException {
		Path folder = SERVICE.runs().resolve(run).resolve("checkpoints");
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter((entry) -> Files.exists(entry.resolve("manifest.json"))).sorted().toList();
		}
	}

	private static void kill(String run) {
		List<ProcessHandle> trainers = trainers();
		assertThat(trainers).as("the trainer of %s", run).hasSize(1);
		trainers.get(0).destroyForcibly();
		Awaitility.await().until(() -> !trainers.get(0).isAlive());
	}

	/** The only Java that this JVM starts; command lines are too long to be seen. */
	private static List<ProcessHandle> trainers() {
		return ProcessHandle.current()
			.children()
			.filter(ProcessHandle::isAlive)
			.filter((process) -> process.info().command().orElse("").endsWith("java"))
			.toList();
	}

	/**
	 * Types of the run's facts as any other service would read them, up to the last one.
	 */
	private static List<String> events(String run) {
		List<String> types = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, SharedServers.get().kafka().bootstrapServers()),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor("packshot.run")
				.stream()
				.map((partition) -> new TopicPartition("packshot.run", partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
				consumer.poll(Duration.ofMillis(100)).forEach((event) -> {
					if (run.equals(event.key())) {
						types.add(new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8));
					}
				});
				return types.contains("io.packshot.run.completed.v1");
			});
		}
		return types.stream().map((type) -> type.replaceAll("io\\.packshot\\.run\\.(.*)\\.v1", "$1")).toList();
	}

}
