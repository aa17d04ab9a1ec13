package io.packshot.inference;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import io.packshot.contract.event.Fact;
import io.packshot.contract.event.FactType;
import io.packshot.contract.event.MatteRef;
import io.packshot.contract.event.PhotoAccepted;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.EventId;
import io.packshot.contract.id.MatteId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.startup.ServiceLauncher;
import io.packshot.renderer.ProductFamily;
import io.packshot.renderer.Renderer;
import io.packshot.renderer.Rendering;
import io.packshot.renderer.SceneKind;
import io.packshot.renderer.Shot;
import io.packshot.testkit.RunningService;
import io.packshot.testkit.SharedServers;
import io.packshot.testkit.TestIssuer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The service on real servers, with one brand of its own. */
public final class RunningInference implements AutoCloseable {

	private static final int SIDE = 192;

	private final TestIssuer issuer = new TestIssuer();

	private final HttpClient http = HttpClient.newHttpClient();

	private final BrandId brand = BrandId.create();

	private final RunningService service;

	private final JsonMapper json;

	public RunningInference(Map<String, Object> settings) {
		this.service = new RunningService((all) -> ServiceLauncher.run("inference", InferenceApplication.class, all),
				this.issuer, settings);
		this.json = bean(JsonMapper.class);
	}

	public BrandId brand() {
		return this.brand;
	}

	public <T> T bean(Class<T> type) {
		return this.service.bean(type);
	}

	public ObjectRef put(byte[] bytes, String mediaType) {
		return bean(ObjectStore.class).put(this.brand, bytes, mediaType);
	}

	/** Tells of an accepted photo of a rendered mug. */
	public void tellPhoto(String product) {
		Rendering rendering = new Renderer().render(new Shot(ProductFamily.MUG, SceneKind.BEIGE_SOFTBOX, 3, 4), SIDE,
				2);
		ObjectRef master = put(rendering.beautyPng(), "image/png");
		tell("packshot.photo",
				new PhotoAccepted(this.brand, PhotoId.create(), new ProductId(product), master, master, SIDE, SIDE,
						new MatteRef(MatteId.create(), "truth/1", 1, put(rendering.alphaPng(), "image/png"),
								put(rendering.cutoutPng(), "image/png"))));
	}

	public void tell(String topic, Fact fact) {
		Map<String, Object> settings = Map.of("bootstrap.servers", SharedServers.get().kafka().bootstrapServers());
		ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, fact.key(),
				this.json.writeValueAsBytes(fact));
		Map.of("ce_specversion", "1.0", "ce_id", EventId.create().value(), "ce_source", "urn:packshot:test", "ce_type",
				FactType.of(fact.getClass()).eventType(), "content-type", "application/json")
			.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new ByteArraySerializer())) {
			assertThat(producer.send(event)).succeedsWithin(Duration.ofSeconds(30));
		}
	}

	/** Orders images as an editor; apostrophes stand for quotation marks. */
	public HttpResponse<String> order(String body) {
		return order(this.brand, body);
	}

	public HttpResponse<String> order(BrandId owner, String body) {
		return send(
				editor(owner, "/v1/images/generations").header("content-type", "application/json")
					.POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))),
				HttpResponse.BodyHandlers.ofString());
	}

	public HttpResponse<String> get(BrandId owner, String path) {
		return send(editor(owner, path).GET(), HttpResponse.BodyHandlers.ofString());
	}

	public HttpRequest.Builder editor(BrandId owner, String path) {
		return request(path, Map.of("brand", owner.value(), "role", "editor"));
	}

	/** As a service of the platform that names this brand. */
	public HttpRequest.Builder service(String path) {
		return request(path, Map.of("role", "service")).header("Packshot-Brand", this.brand.value());
	}

	private HttpRequest.Builder request(String path, Map<String, Object> claims) {
		return HttpRequest.newBuilder(URI.create(this.service.url() + path))
			.header("authorization", "Bearer " + this.issuer.token(claims));
	}

	public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
		try {
			return this.http.send(request.build(), handler);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public JsonNode json(HttpResponse<String> response) {
		return this.json.readTree(response.body());
	}

	@Override
	public void close() {
		this.service.close();
	}

}
