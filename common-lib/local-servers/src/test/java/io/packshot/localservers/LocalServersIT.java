package io.packshot.localservers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.ErrorResponseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalServersIT {

	static final Path BINARIES = Path.of("target/postgres-binaries");

	@TempDir
	static Path directory;

	static LocalServers servers;

	@BeforeAll
	static void start() {
		servers = LocalServers.start(LocalServersOptions.in(directory).withBinaries(BINARIES));
		servers.s3().createBucket("photos");
	}

	@AfterAll
	static void stop() {
		servers.close();
	}

	@Test
	void keepsCommitsOnDisk() throws Exception {
		assertThat(Clients.ask(servers.postgres(), "show fsync")).isEqualTo("on");
		assertThat(Clients.ask(servers.postgres(), "show synchronous_commit")).isEqualTo("on");
		assertThat(Clients.ask(servers.postgres(), "show full_page_writes")).isEqualTo("on");
	}

	@Test
	void storesTextOfAnyLanguage() throws Exception {
		Clients.execute(servers.postgres(), "create table colours (name text)");
		Clients.execute(servers.postgres(), "insert into colours values ('GRÜN 緑')");
		assertThat(Clients.ask(servers.postgres(), "select lower(name) from colours")).isEqualTo("grün 緑");
	}

	@Test
	void refusesWrongDatabasePassword() {
		assertThatThrownBy(() -> DriverManager.getConnection(servers.postgres().jdbcUrl(), "packshot", "guess"))
			.hasMessageContaining("password authentication failed");
	}

	@Test
	void refusesObjectsThatWouldFillTheDisk() throws Exception {
		MinioClient client = Clients.minio(servers.s3());
		servers.s3().keepFree(directory.toFile().getTotalSpace());
		try {
			assertThatThrownBy(() -> client.putObject(put("full").build()))
				.isInstanceOfSatisfying(ErrorResponseException.class, (refusal) -> {
					assertThat(refusal.response().code()).isEqualTo(507);
					assertThat(refusal.errorResponse().code()).isEqualTo("XMinioStorageFull");
				});
		}
		finally {
			servers.s3().keepFree(S3Server.RESERVE);
		}
		assertThat(directory.resolve("s3/photos/full")).doesNotExist();
		client.putObject(put("full").build());
		assertThat(directory.resolve("s3/photos/full")).exists();
	}

	@Test
	void keepsPasswordsAsScram() throws Exception {
		assertThat(
				Clients.ask(servers.postgres(), "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
			.isEqualTo("scram-sha-256");
	}

	@Test
	void listensOnLoopbackOnly() throws Exception {
		URI s3 = servers.s3().endpoint();
		int kafka = Integer.parseInt(servers.kafka().bootstrapServers().split(":")[1]);
		List<Integer> ports = List.of(servers.postgres().port(), kafka, s3.getPort());
		for (int port : ports) {
			new Socket(InetAddress.getLoopbackAddress(), port).close();
			NetworkInterface.networkInterfaces()
				.flatMap(NetworkInterface::inetAddresses)
				.filter((address) -> !address.getHostAddress().equals("127.0.0.1"))
				.forEach((address) -> assertThatThrownBy(() -> {
					try (Socket socket = new Socket()) {
						socket.connect(new InetSocketAddress(address, port), 500);
					}
				}).as("%s:%d", address, port).isInstanceOf(java.io.IOException.class));
		}
	}

	@Test
	void deliversRecords() throws Exception {
		servers.kafka().createTopic("facts", 2, false);
		Clients.produce(servers.kafka(), "facts", "one");
		Clients.produce(servers.kafka(), "facts", "two");
		assertThat(Clients.consume(servers.kafka(), "facts", 2)).containsExactly("one", "two");
	}

	@Test
	void createsTopicsOnceAndOnlyWhenAsked() throws Exception {
		servers.kafka().createTopic("asked", 1, true);
		servers.kafka().createTopic("asked", 1, true);
		Clients.produce(servers.kafka(), "asked", "one");
		assertThatThrownBy(() -> Clients.produceWithin(servers.kafka(), "mentioned", "one", 1500))
			.hasMessageContaining("not present in metadata");
	}

	@Test
	void storesObjects() throws Exception {
		MinioClient minio = Clients.minio(servers.s3());
		minio.putObject(put("sha256/ab/object").build());
		try (var object = minio
			.getObject(GetObjectArgs.builder().bucket("photos").object("sha256/ab/object").build())) {
			assertThat(object.readAllBytes()).containsExactly(7, 8, 9);
		}
	}

	@Test
	void refusesWrongAndMissingCredentials() throws Exception {
		S3Server s3 = servers.s3();
		assertThatThrownBy(() -> Clients.minio(s3, s3.accessKey(), "guess").putObject(put("refused").build()))
			.isInstanceOfSatisfying(ErrorResponseException.class,
					(refusal) -> assertThat(refusal.response().code()).isEqualTo(403));
		Clients.minio(s3).putObject(put("private").build());
		HttpRequest.Builder unsigned = HttpRequest.newBuilder(s3.endpoint().resolve("/photos/private"));
		assertThat(send(unsigned).statusCode()).isEqualTo(403);
		assertThat(send(unsigned.PUT(HttpRequest.BodyPublishers.ofString("bytes"))).statusCode()).isEqualTo(403);
	}

	@Test
	void acceptsPresignedPutAndGet() throws Exception {
		MinioClient minio = Clients.minio(servers.s3());
		HttpRequest.Builder upload = HttpRequest.newBuilder(presigned(minio, Http.Method.PUT))
			.PUT(HttpRequest.BodyPublishers.ofString("bytes"));
		assertThat(send(upload).statusCode()).isEqualTo(200);
		HttpResponse<String> download = send(HttpRequest.newBuilder(presigned(minio, Http.Method.GET)));
		assertThat(download.body()).isEqualTo("bytes");
		String tampered = presigned(minio, Http.Method.GET).toString().replace("signed-object", "other-object");
		assertThat(send(HttpRequest.newBuilder(URI.create(tampered))).statusCode()).isEqualTo(403);
	}

	@Test
	void letsOneOfManyWritersCreateAnObject() throws Exception {
		ExecutorService writers = Executors.newFixedThreadPool(8);
		try {
			Callable<Integer> create = () -> {
				try {
					Clients.minio(servers.s3())
						.putObject(put("contested").extraHeaders(Map.of("If-None-Match", "*")).build());
					return 200;
				}
				catch (ErrorResponseException ex) {
					return ex.response().code();
				}
			};
			List<Integer> answers = new java.util.ArrayList<>();
			for (Future<Integer> answer : writers.invokeAll(java.util.Collections.nCopies(8, create))) {
				answers.add(answer.get());
			}
			assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
		}
		finally {
			writers.shutdownNow();
		}
	}

	@Test
	void refusesSecondInstanceOnTheSameDirectory() {
		assertThatThrownBy(() -> LocalServers.start(LocalServersOptions.in(directory).withBinaries(BINARIES)))
			.isInstanceOf(DataDirectoryInUse.class)
			.hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
	}

	private static PutObjectArgs.Builder put(String object) {
		return PutObjectArgs.builder().bucket("photos").object(object).data(new byte[] { 7, 8, 9 }, 3);
	}

	private static URI presigned(MinioClient minio, Http.Method method) throws Exception {
		return URI.create(minio.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
			.method(method)
			.bucket("photos")
			.object("signed-object")
			.expiry(60)
			.build()));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
