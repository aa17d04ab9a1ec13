package io.packshot.e2e;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.errors.NotFoundException;
import com.openai.models.images.ImageGenerateParams;
import com.openai.models.images.ImagesResponse;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import io.packshot.contract.object.Digest;
import io.packshot.renderer.ProductFamily;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@ExtendWith(SharedPlatform.class)
class MainJobIT {

	private static final Duration LONG = Duration.ofMinutes(2);

	private static Platform platform;

	private static Api acme;

	@BeforeAll
	static void start(Platform shared) {
		platform = shared;
		acme = platform.brand("acme", "editor");
		assertThat(acme.photo("mug-01", Photos.of(ProductFamily.MUG, 1)).status()).isEqualTo(202);
		await().atMost(LONG).until(() -> accepted("mug-01"));
	}

	@Test
	void openAisOwnClientGetsImages() {
		OpenAIClient client = client(acme);
		ImageGenerateParams order = order("mug-01").build();
		await().atMost(LONG).ignoreException(NotFoundException.class).until(() -> {
			client.images().generate(order);
			return true;
		});
		ImagesResponse response = client.images().generate(order);
		byte[] file = Base64.getDecoder().decode(response.data().orElseThrow().get(0).b64Json().orElseThrow());
		assertThat(new String(file, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
	}

	@Test
	void openAisOwnClientUnderstandsOurErrors() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> client(acme).images().generate(order("nothing").build()))
			.withMessageContaining("accepted photo");
	}

	@Test
	void anUnmodifiedCloudEventsProducerFeedsTheCatalog() {
		String source = "urn:acme:catalog";
		Api admin = platform.key(acme.brand(), "admin");
		assertThat(admin.post("/v1/sources", "{\"source\":\"" + source + "\",\"buckets\":[]}").status()).isEqualTo(201);
		String location = upload(acme, Photos.of(ProductFamily.JAR, 2));
		CloudEvent event = CloudEventBuilder.v1()
			.withId("upsert-1")
			.withSource(URI.create(source))
			.withType("io.packshot.catalog.product.upserted.v1")
			.withData("application/json",
					("{\"product\":\"jar-01\",\"name\":\"Jar\",\"category\":\"storage\","
							+ "\"photos\":[{\"location\":\"" + location + "\"}]}")
						.getBytes(StandardCharsets.UTF_8))
			.build();
		send(event, "jar-01");
		send(event, "jar-01");
		await().atMost(LONG).until(() -> accepted("jar-01"));
		assertThat(photos("jar-01")).hasSize(1);
		assertThat(acme.get("/v1/products/jar-01").json().path("name").stringValue()).isEqualTo("Jar");
	}

	@Test
	void aSourceThatNobodyRegisteredIsPutAside() {
		CloudEvent event = CloudEventBuilder.v1()
			.withId("foreign-1")
			.withSource(URI.create("urn:nobody"))
			.withType("io.packshot.catalog.product.upserted.v1")
			.withData("application/json", "{\"product\":\"x\",\"photos\":[]}".getBytes(StandardCharsets.UTF_8))
			.build();
		send(event, "x");
		await().atMost(LONG)
			.until(() -> new FactLog(platform.kafka()).read("catalog.product.dlt")
				.stream()
				.anyMatch((dead) -> FactLog.header(dead, "ce_id").equals("foreign-1")
						&& FactLog.header(dead, "packshot_reason").equals("unknown-source")));
	}

	@Test
	void commitsTagsAndReadsADataset() {
		assertThat(acme.post("/v1/datasets", "{\"name\":\"catalog\"}").status()).isEqualTo(201);
		JsonNode commit = acme.post("/v1/datasets/catalog/commits", "{\"message\":\"first\"}").json();
		assertThat(commit.path("photos").intValue()).isPositive();
		String id = commit.path("commit").stringValue();
		assertThat(acme.post("/v1/datasets/catalog/tags", "{\"name\":\"v1\",\"commit\":\"" + id + "\"}").status())
			.isEqualTo(201);
		assertThat(acme.get("/v1/datasets/catalog/rows?ref=v1").json().path("items").size())
			.isEqualTo(commit.path("photos").intValue());
	}

	@Test
	void everyFactOnKafkaIsValid() {
		FactLog log = new FactLog(platform.kafka());
		List<ConsumerRecord<String, byte[]>> facts = log.read("packshot.");
		assertThat(facts).isNotEmpty();
		assertThat(facts).allSatisfy((fact) -> assertThat(log.faults(fact)).isEmpty());
	}

	@Test
	void foreignBrandsAndWrongKeysAreRefused() {
		Api other = platform.brand("other", "editor");
		String photo = photos("mug-01").get(0).path("id").stringValue();
		assertThat(acme.get("/v1/photos/" + photo).status()).isEqualTo(200);
		assertThat(other.get("/v1/photos/" + photo).status()).isEqualTo(404);
		assertThat(other.get("/v1/photos/" + photo + "/original").status()).isEqualTo(404);
		assertThat(platform.key(acme.brand(), "viewer").photo("mug-01", Photos.of(ProductFamily.MUG, 9)).status())
			.isEqualTo(403);
		assertThat(new Api(platform::gateway, "pk_wrong").get("/v1/photos").status()).isEqualTo(401);
	}

	@Test
	void everyServiceIsHealthyAndDescribesItself() {
		for (String service : platform.services()) {
			Api direct = platform.directly(service);
			assertThat(direct.open("/actuator/health/readiness").status()).as(service).isEqualTo(200);
			assertThat(direct.open("/actuator/health/liveness").status()).as(service).isEqualTo(200);
			assertThat(direct.open("/v3/api-docs").json().path("openapi").stringValue()).startsWith("3.1");
			assertThat(direct.open("/actuator/prometheus").toString()).contains("jvm_memory_used_bytes");
		}
	}

	private static boolean accepted(String product) {
		return photos(product).stream().anyMatch((photo) -> "accepted".equals(photo.path("state").stringValue()));
	}

	private static List<JsonNode> photos(String product) {
		return acme.get("/v1/photos?product=" + product).json().path("items").valueStream().toList();
	}

	private static String upload(Api api, byte[] file) {
		JsonNode upload = api
			.post("/v1/uploads",
					"{\"mediaType\":\"image/png\",\"bytes\":" + file.length + ",\"sha256\":\"" + Digest.of(file)
							+ "\"}")
			.json();
		assertThat(api.put(upload.path("url").stringValue(), upload.path("headers"), file)).isEqualTo(200);
		return api.post("/v1/uploads/" + upload.path("id").stringValue() + "/completion", "{}")
			.json()
			.path("location")
			.stringValue();
	}

	private static void send(CloudEvent event, String key) {
		try (KafkaProducer<String, CloudEvent> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", platform.kafka()), new StringSerializer(), new CloudEventSerializer())) {
			assertThat(producer.send(new ProducerRecord<>("catalog.product", key, event)))
				.succeedsWithin(Duration.ofSeconds(30));
		}
	}

	private static OpenAIClient client(Api api) {
		return OpenAIOkHttpClient.builder().apiKey(api.key()).baseUrl(platform.gateway() + "/v1").maxRetries(0).build();
	}

	private static ImageGenerateParams.Builder order(String product) {
		return ImageGenerateParams.builder()
			.prompt("on white")
			.model("composite")
			.size(ImageGenerateParams.Size.of("256x256"))
			.putAdditionalBodyProperty("product_id", JsonValue.from(product));
	}

}
