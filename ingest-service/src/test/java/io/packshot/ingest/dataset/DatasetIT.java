package io.packshot.ingest.dataset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.packshot.contract.event.FactType;
import io.packshot.contract.event.Topic;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.object.Digest;
import io.packshot.ingest.Facts;
import io.packshot.ingest.Pictures;
import io.packshot.ingest.Service;
import io.packshot.ingest.catalog.Catalog;
import io.packshot.platform.objects.ObjectLocation;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.security.Role;
import io.packshot.testkit.TestClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatasetIT {

	private final BrandId brand = BrandId.create();

	private final TestClient client = Service.get().as(this.brand, Role.ADMIN);

	private final DatasetCommitter committer = Service.get().bean(DatasetCommitter.class);

	private final Commits commits = Service.get().bean(Commits.class);

	private final DatasetTables tables = Service.get().bean(DatasetTables.class);

	private final DatasetContent content = Service.get().bean(DatasetContent.class);

	@Test
	void commitHoldsAcceptedPhotosAndIsTold() {
		byte[] file = Pictures.png(120, 40);
		send(file, "mug", 1);
		dataset();

		TestClient.Answer commit = commit("first");

		assertThat(commit.status()).as(commit.body().toString()).isEqualTo(201);
		assertThat(commit.body().path("photos").asInt()).isEqualTo(1);
		assertThat(commit.body().path("parent").isNull()).isTrue();
		TestClient.Answer rows = this.client.get("/v1/datasets/style/rows?ref=" + commit.text("commit"));
		assertThat(rows.body().path("items").size()).isEqualTo(1);
		var row = rows.body().path("items").path(0);
		assertThat(row.path("sha256").asString()).isEqualTo(Digest.of(file).value());
		assertThat(row.path("category").asString()).isEqualTo("cups");
		byte[] stored = Service.get()
			.bean(ObjectStore.class)
			.read(new ObjectLocation("packshot-objects", row.path("originalKey").asString()), file.length);
		assertThat(stored).isEqualTo(file);
		try (Facts facts = new Facts(Topic.DATASET.topicName())) {
			ConsumerRecord<String, String> fact = facts.await((event) -> (this.brand + "/style").equals(event.key()));
			Facts.assertValid(fact, FactType.DATASET_COMMITTED);
			assertThat(fact.value()).contains(commit.text("commit"));
		}
	}

	@Test
	void sameContentIsNoNewCommit() {
		send(Pictures.png(120, 41), "mug", 1);
		dataset();
		TestClient.Answer first = commit("first");

		TestClient.Answer again = commit("again");

		assertThat(again.status()).isEqualTo(200);
		assertThat(again.text("commit")).isEqualTo(first.text("commit"));
		assertThat(this.client.get("/v1/datasets/style/commits").body().path("items").size()).isEqualTo(1);
	}

	@Test
	void tagsAndBranchesKeepWhatTheyName() {
		send(Pictures.png(120, 42), "mug", 1);
		dataset();
		TestClient.Answer first = commit("first");
		assertThat(tag("v1", first.text("commit")).status()).isEqualTo(201);
		assertThat(tag("v1", first.text("commit")).status()).isEqualTo(200);
		send(Pictures.png(120, 43), "mug", 2);
		TestClient.Answer second = commit("second");
		send(Pictures.png(120, 44), "mug", 3);
		TestClient.Answer branched = this.client.post("/v1/datasets/style/commits",
				Map.of("message", "try", "branch", "trial"));

		assertThat(second.text("parent")).isEqualTo(first.text("commit"));
		assertThat(branched.text("parent")).isEqualTo(second.text("commit"));
		assertThat(rows("v1")).isEqualTo(1);
		assertThat(rows("main")).isEqualTo(2);
		assertThat(rows("trial")).isEqualTo(3);
		assertThat(rows(first.text("commit"))).isEqualTo(1);
		assertThat(tag("v1", second.text("commit")).text("code")).isEqualTo("tag-taken");
		assertThat(tag("trial", second.text("commit")).text("code")).isEqualTo("tag-taken");
		assertThat(tag("Com_x", second.text("commit")).status()).isEqualTo(400);
		assertThat(tag("v2", CommitId.create().value()).status()).isEqualTo(404);
		assertThat(this.client.get("/v1/datasets/style/tags").body().path("items").findValuesAsString("name"))
			.containsExactly("v1");
		assertThat(log("?branch=trial")).containsExactly("try", "second", "first");
		assertThat(log("")).containsExactly("second", "first");
		assertThat(log("?limit=1&cursor=" + second.text("commit"))).containsExactly("first");
	}

	@Test
	void withdrawnProductLeavesTheNextCommit() {
		send(Pictures.png(120, 45), "mug", 1);
		send(Pictures.png(120, 46), "jug", 2);
		dataset();
		TestClient.Answer before = commit("both");
		withdraw("jug");

		TestClient.Answer after = commit("one");

		assertThat(after.body().path("photos").asInt()).isEqualTo(1);
		assertThat(rows("main")).isEqualTo(1);
		assertThat(rows(before.text("commit"))).isEqualTo(2);
		withdraw("mug");
		assertThat(commit("none").body().path("photos").asInt()).isZero();
		assertThat(rows("main")).isZero();
	}

	@Test
	void commitKilledBeforeItWasToldIsFinished() {
		send(Pictures.png(120, 47), "mug", 1);
		dataset();
		Commit intent = intend();
		long snapshot = this.tables.get().commit(intent, null, this.content.of(this.brand));
		assertThat(log("")).isEmpty();

		this.committer.reconcile();
		this.committer.reconcile();

		TestClient.Answer done = this.client.get("/v1/datasets/style/commits/" + intent.commit());
		assertThat(done.body().path("snapshot").asLong()).isEqualTo(snapshot);
		assertToldOnce(intent.commit());
		assertThat(commit("same").text("commit")).isEqualTo(intent.commit().value());
	}

	@Test
	void nextCommitFinishesTheOneBefore() {
		send(Pictures.png(120, 48), "mug", 1);
		dataset();
		Commit intent = intend();
		this.tables.get().commit(intent, null, this.content.of(this.brand));
		// Even one that was given up for lost: the table is what counts.
		this.commits.withdraw(intent.commit());
		send(Pictures.png(120, 49), "mug", 2);

		TestClient.Answer next = commit("next");

		assertThat(next.text("parent")).isEqualTo(intent.commit().value());
		assertThat(log("")).containsExactly("next", "test");
		assertToldOnce(intent.commit());
	}

	@Test
	void commitKilledBeforeItHappenedIsWithdrawn() {
		send(Pictures.png(120, 50), "mug", 1);
		dataset();
		Commit intent = intend();

		this.committer.reconcile();

		assertThat(this.commits.isIntended(intent.commit())).isFalse();
		assertThat(this.client.get("/v1/datasets/style/commits/" + intent.commit()).status()).isEqualTo(404);
		assertThat(commit("first").body().path("parent").isNull()).isTrue();
		try (Facts facts = new Facts(Topic.DATASET.topicName())) {
			facts.await((event) -> (this.brand + "/style").equals(event.key()));
			assertThat(facts.all((event) -> event.value().contains(intent.commit().value()))).isEmpty();
		}
	}

	@Test
	void movedBranchIsNotOverwritten() {
		send(Pictures.png(120, 51), "mug", 1);
		dataset();
		commit("first");
		Commit intent = intend();
		List<DatasetRow> rows = this.content.of(this.brand);

		assertThatThrownBy(() -> this.tables.get().commit(intent, new Head(42, null, ""), rows))
			.isInstanceOf(DatasetBranchMoved.class);
		assertThatThrownBy(() -> this.tables.get().commit(intent, null, rows)).isInstanceOf(DatasetBranchMoved.class);
		assertThat(log("")).containsExactly("first");
	}

	@Test
	void racingCommitsAllHappenInOneHistory() {
		send(Pictures.png(120, 52), "mug", 1);
		dataset();
		commit("first");
		List<CompletableFuture<TestClient.Answer>> racing = IntStream.range(0, 6)
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> this.client.post("/v1/datasets/style/commits",
					Map.of("message", "race " + i, "branch", "b" + i % 3))))
			.toList();

		List<TestClient.Answer> answers = racing.stream().map(CompletableFuture::join).toList();

		assertThat(answers).allSatisfy((answer) -> assertThat(answer.status()).isBetween(200, 201));
		assertThat(answers.stream().filter((answer) -> answer.status() == 201)).hasSize(3);
		for (int i = 0; i < 3; i++) {
			assertThat(log("?branch=b" + i)).hasSize(2);
		}
	}

	@Test
	void otherBrandsAndEmptyBrandsAreTold() {
		assertThat(this.client.post("/v1/datasets", Map.of("name", "Style!")).text("field")).isEqualTo("name");
		dataset();
		assertThat(this.client.post("/v1/datasets", Map.of("name", "style")).text("code")).isEqualTo("dataset-exists");
		assertThat(commit("nothing").text("code")).isEqualTo("nothing-to-commit");
		assertThat(this.client.get("/v1/datasets/style/rows").status()).isEqualTo(404);
		TestClient foreign = Service.get().as(BrandId.create(), Role.ADMIN);
		for (String path : new String[] { "", "/rows", "/commits", "/tags", "/commits/" + CommitId.create() }) {
			assertThat(foreign.get("/v1/datasets/style" + path).status()).as(path).isEqualTo(404);
		}
		assertThat(foreign.post("/v1/datasets/style/commits", Map.of("message", "x")).status()).isEqualTo(404);
		assertThat(this.client.get("/v1/datasets").body().path("items").findValuesAsString("name"))
			.containsExactly("style");
	}

	private Commit intend() {
		Commit intent = Commit.intend(null, new DatasetBranch(this.brand, "style", "main"), 1,
				new CommitWish("test", "key_test"), Clock.systemUTC().instant());
		this.commits.intend(intent);
		return intent;
	}

	private void send(byte[] file, String product, int accepted) {
		TestClient.Answer sent = Service.photo(this.client, file, product, Map.of("category", "cups"));
		assertThat(sent.status()).isEqualTo(202);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.client.get("/v1/photos?state=accepted").body().path("items").size() == accepted);
	}

	private void dataset() {
		assertThat(this.client.post("/v1/datasets", Map.of("name", "style")).status()).isEqualTo(201);
	}

	private TestClient.Answer commit(String message) {
		return this.client.post("/v1/datasets/style/commits", Map.of("message", message));
	}

	private TestClient.Answer tag(String name, String commit) {
		return this.client.post("/v1/datasets/style/tags", Map.of("name", name, "commit", commit));
	}

	private int rows(String ref) {
		return this.client.get("/v1/datasets/style/rows?ref=" + ref).body().path("items").size();
	}

	private List<String> log(String query) {
		return this.client.get("/v1/datasets/style/commits" + query).body().path("items").findValuesAsString("message");
	}

	private void withdraw(String product) {
		String source = "urn:catalog:" + this.brand;
		this.client.post("/v1/sources", Map.of("source", source, "buckets", List.of()));
		try (Catalog catalog = new Catalog(source)) {
			catalog.withdraw(product, Instant.now().plusSeconds(60));
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.client.get("/v1/products/" + product).text("state").equals("withdrawn"));
	}

	private void assertToldOnce(CommitId commit) {
		try (Facts facts = new Facts(Topic.DATASET.topicName())) {
			ConsumerRecord<String, String> fact = facts
				.await((event) -> event.value().contains("\"commit\":\"" + commit));
			Facts.assertValid(fact, FactType.DATASET_COMMITTED);
			assertThat(facts.all((event) -> event.value().contains("\"commit\":\"" + commit))).hasSize(1);
		}
	}

}
