package io.packshot.registry.artifact;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.security.Role;
import io.packshot.registry.RunningRegistry;
import io.packshot.testkit.TestClient;
import io.packshot.testkit.TestClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The calls as MLflow's Python client makes them; its Java client calls that one. */
class ArtifactIT {

	private static final String PROXY = "/api/2.0/mlflow-artifacts/artifacts";

	private final BrandId brand = BrandId.create();

	private final TestClient client = RunningRegistry.get().as(this.brand, Role.OPERATOR);

	@Test
	void aFileComesBackAsItWentIn() {
		String root = root(run());
		byte[] png = { (byte) 0x89, 'P', 'N', 'G', 0, -1 };
		Answer sent = this.client.put(PROXY + root + "/pictures/samples.png", png, "image/png");
		assertThat(sent.status()).as("%s", sent.body()).isEqualTo(200);
		assertThat(sent.body().isObject()).isTrue();
		HttpResponse<byte[]> back = this.client.bytes(PROXY + root + "/pictures/samples.png");
		assertThat(back.body()).isEqualTo(png);
		assertThat(back.headers().firstValue("content-type")).hasValue("image/png");
		assertThat(back.headers().firstValue("content-disposition").orElse("")).startsWith("attachment");
		assertThat(back.headers().allValues("x-content-type-options")).containsOnly("nosniff");
	}

	@Test
	void theLastOneToPutAFileWins() {
		String root = root(run());
		put(root + "/a.txt", "one");
		put(root + "/a.txt", "two");
		assertThat(text(root + "/a.txt")).isEqualTo("two");
		assertThat(files(root)).containsExactly("a.txt 3");
	}

	@Test
	void listsOneFolderAtATime() {
		String root = root(run());
		for (String file : List.of("b.txt", "a/1.txt", "a/deep/2.txt", "a%20b/c.txt")) {
			put(root + "/" + file, "12345");
		}
		assertThat(files(root)).containsExactly("a/", "a b/", "b.txt 5");
		assertThat(files(root + "/a")).containsExactly("1.txt 5", "deep/");
		assertThat(files(root + "/a/deep")).containsExactly("2.txt 5");
		assertThat(files(root + "/b.txt")).isEmpty();
		assertThat(files(root + "/missing")).isEmpty();
	}

	@Test
	void listsByTheRunAsWell() {
		String run = run();
		put(root(run) + "/a/1.txt", "123");
		for (String id : List.of("run_id", "run_uuid")) {
			Answer all = this.client.get("/ajax-api/2.0/mlflow/artifacts/list?" + id + "=" + run);
			assertThat(all.text("root_uri")).isEqualTo("mlflow-artifacts:" + root(run));
			assertThat(all.body().path("files").toString()).isEqualTo("[{\"path\":\"a\",\"is_dir\":true}]");
		}
		assertThat(
				this.client.get("/api/2.0/mlflow/artifacts/list?path=a&run_id=" + run).body().path("files").toString())
			.isEqualTo("[{\"path\":\"a/1.txt\",\"is_dir\":false,\"file_size\":3}]");
		assertThat(this.client.get("/api/2.0/mlflow/artifacts/list").text("error_code"))
			.isEqualTo("INVALID_PARAMETER_VALUE");
	}

	/** Clients of MLflow 3 ask before they list a folder. */
	@Test
	void knowsThatNoModelWasLogged() {
		Answer answer = this.client.post("/api/2.0/mlflow/logged-models/search",
				Map.of("experiment_ids", List.of("0"), "max_results", 50));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().toString()).isEqualTo("{\"models\":[]}");
	}

	@Test
	void forgetsAFolderWithAllThatItHolds() {
		String root = root(run());
		put(root + "/a/1.txt", "1");
		put(root + "/ab.txt", "2");
		assertThat(this.client.delete(PROXY + root + "/a").status()).isEqualTo(200);
		assertThat(files(root)).containsExactly("ab.txt 1");
		assertThat(this.client.get(PROXY + root + "/a/1.txt").text("error_code")).isEqualTo("RESOURCE_DOES_NOT_EXIST");
	}

	@Test
	void anotherBrandsFilesDoNotExist() {
		String root = root(run());
		put(root + "/a.txt", "secret");
		TestClient other = RunningRegistry.get().as(BrandId.create(), Role.ADMIN);
		for (Answer refused : List.of(other.get(PROXY + root + "/a.txt"), other.get(PROXY + "?path=" + root),
				other.put(PROXY + root + "/a.txt", new byte[1], "text/plain"), other.delete(PROXY + root + "/a.txt"),
				other.get("/api/2.0/mlflow/artifacts/list?run_id=" + root.split("/")[2]))) {
			assertThat(refused.status()).isEqualTo(404);
			assertThat(refused.text("error_code")).isEqualTo("RESOURCE_DOES_NOT_EXIST");
		}
		assertThat(text(root + "/a.txt")).isEqualTo("secret");
	}

	@Test
	void onlyOperatorsChangeFiles() {
		String root = root(run());
		put(root + "/a.txt", "1");
		TestClient viewer = RunningRegistry.get().as(this.brand, Role.VIEWER);
		assertThat(viewer.bytes(PROXY + root + "/a.txt").statusCode()).isEqualTo(200);
		for (Answer refused : List.of(viewer.put(PROXY + root + "/a.txt", new byte[1], "text/plain"),
				viewer.delete(PROXY + root + "/a.txt"))) {
			assertThat(refused.status()).isEqualTo(403);
			assertThat(refused.text("error_code")).isEqualTo("PERMISSION_DENIED");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "/a//b", "/a/", "/%09" })
	void refusesPathsThatNameNoFile(String path) {
		Answer refused = this.client.put(PROXY + root(run()) + path, new byte[1], "text/plain");
		assertThat(refused.status()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "..", "a/../../b", ".", "a\\b" })
	void refusesListsOutsideOfARun(String path) {
		String encoded = path.replace("\\", "%5C");
		Answer refused = this.client.get(PROXY + "?path=" + root(run()) + "/" + encoded);
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text("error_code")).isEqualTo("INVALID_PARAMETER_VALUE");
	}

	@Test
	void refusesWhatIsTooLarge() {
		Answer refused = this.client.put(PROXY + root(run()) + "/large", new byte[(64 << 20) + 1],
				"application/octet-stream");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text("message")).contains("67108864");
	}

	@Test
	void knowsNoOtherRepository() {
		String run = run();
		for (String path : List.of("/1/" + run + "/artifacts/a.txt", "/0/none/artifacts/a.txt", "/x",
				"/0/" + run + "/models/a.txt")) {
			assertThat(this.client.get(PROXY + path).status()).as(path).isEqualTo(404);
		}
	}

	private void put(String path, String text) {
		Answer answer = this.client.put(PROXY + path, text.getBytes(StandardCharsets.UTF_8), "text/plain");
		assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
	}

	private String text(String path) {
		return new String(this.client.bytes(PROXY + path).body(), StandardCharsets.UTF_8);
	}

	/** Names with their sizes, folders with a slash. */
	private List<String> files(String folder) {
		return this.client.get(PROXY + "?path=" + folder)
			.body()
			.path("files")
			.valueStream()
			.map((file) -> file.path("path").asString()
					+ (file.path("is_dir").asBoolean() ? "/" : " " + file.path("file_size").asInt()))
			.toList();
	}

	private String run() {
		return this.client.post("/api/2.0/mlflow/runs/create", Map.of("experiment_id", "0"))
			.body()
			.path("run")
			.path("info")
			.path("run_id")
			.asString();
	}

	private static String root(String run) {
		return "/0/" + run + "/artifacts";
	}

}
