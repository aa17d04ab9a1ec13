package io.packshot.cli.demo;

import io.packshot.cli.client.Gateway;
import io.packshot.cli.home.Json;
import io.packshot.cli.photo.Picture;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.contract.event.CatalogEvent;
import io.packshot.contract.event.Topic;
import io.packshot.contract.object.Digest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Speaks as the brand's catalog system does: puts a file into the object store and says
 * on Kafka which product it shows, as a CloudEvent in binary mode.
 */
final class CatalogFeed implements AutoCloseable {

	/** A source belongs to one brand. */
	private static final String SOURCES = "urn:packshot:";

	static final String TYPE = CatalogEvent.PRODUCT_UPSERTED.eventType();

	private static final String ROUTE = "EVENT";

	private static final Duration CLOSING = Duration.ofSeconds(5);

	private final DemoRun run;

	private final Function<String, Producer<String, byte[]>> producers;

	private @Nullable Producer<String, byte[]> producer;

	CatalogFeed(DemoRun run, Function<String, Producer<String, byte[]>> producers) {
		this.run = run;
		this.producers = producers;
	}

	/** A real producer. */
	static Producer<String, byte[]> connect(String bootstrapServers) {
		Map<String, Object> properties = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000,
				ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
		return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
	}

	/** Uploads the picture, if an earlier try has not; nobody hears of it yet. */
	void upload(Picture picture) {
		JournalState.@Nullable Sent before = this.run.journal().state().sent().get(picture.fileName());
		byte[] bytes = picture.read();
		String digest = Digest.of(bytes).value();
		if (before == null || before.location() == null || !before.digest().equals(digest)) {
			String location = upload(picture, bytes, digest);
			note(picture, new JournalState.Sent(digest, ROUTE, location, null, false));
		}
	}

	private void note(Picture picture, JournalState.Sent sent) {
		this.run.journal().note((state) -> state.withSent(picture.fileName(), sent));
	}

	private JournalState.Sent uploaded(Picture picture) {
		return Objects.requireNonNull(this.run.journal().state().sent().get(picture.fileName()), "not uploaded yet");
	}

	private String upload(Picture picture, byte[] bytes, String digest) {
		Gateway editor = this.run.editor();
		Map<String, Object> wanted = Map.of("mediaType", picture.mediaType(), "bytes", bytes.length, "sha256", digest);
		String key = this.run.journal()
			.requestKey("upload-" + Digest.of((picture.product() + digest).getBytes(StandardCharsets.UTF_8)));
		JsonNode upload = editor.post("/v1/uploads", wanted, key).json();
		if (hasExpired(upload)) {
			// The answer to a try of long ago; its address no longer works.
			upload = editor.post("/v1/uploads", wanted, key + "-after-" + upload.path("id").asString()).json();
		}
		Map<String, String> headers = new LinkedHashMap<>();
		upload.path("headers")
			.properties()
			.forEach((header) -> headers.put(header.getKey(), header.getValue().asString()));
		editor.put(URI.create(upload.path("url").asString()), headers, bytes);
		String id = upload.path("id").asString();
		return editor
			.post("/v1/uploads/" + id + "/completion", Map.of(), this.run.journal().requestKey("completion-" + id))
			.json()
			.path("location")
			.asString();
	}

	private static boolean hasExpired(JsonNode upload) {
		JsonNode expiry = upload.path("expiresAt");
		return expiry.isString() && Instant.parse(expiry.stringValue()).isBefore(Instant.now());
	}

	/** Tells of one product with all its pictures, which are uploaded. */
	void announce(List<Picture> pictures) {
		Picture first = pictures.get(0);
		List<Map<String, Object>> photos = new ArrayList<>();
		StringBuilder content = new StringBuilder(first.product().value());
		for (Picture picture : pictures) {
			JournalState.Sent sent = uploaded(picture);
			photos.add(Map.of("location", String.valueOf(sent.location()), "mediaType", picture.mediaType()));
			content.append(' ').append(sent.digest());
		}
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("product", first.product().value());
		data.put("name", (first.name() != null) ? first.name() : first.product().value());
		data.put("category", (first.category() != null) ? first.category() : "product");
		data.put("photos", photos);
		publish(String.valueOf(uploaded(first).location()), event(first, data, content.toString()));
		pictures.forEach((picture) -> {
			JournalState.Sent sent = uploaded(picture);
			note(picture, new JournalState.Sent(sent.digest(), ROUTE, sent.location(), null, true));
		});
	}

	private ProducerRecord<String, byte[]> event(Picture picture, Map<String, Object> data, String content) {
		ProducerRecord<String, byte[]> event = new ProducerRecord<>(Topic.CATALOG_PRODUCT.topicName(),
				picture.product().value(), Json.MAPPER.writeValueAsBytes(data));
		String id = this.run.journal()
			.requestKey(Digest.of(content.getBytes(StandardCharsets.UTF_8)).value().substring(0, 32));
		header(event, "ce_specversion", "1.0");
		header(event, "ce_id", id);
		header(event, "ce_source", source());
		header(event, "ce_type", TYPE);
		header(event, "ce_time", Instant.now().toString());
		header(event, "content-type", "application/json");
		return event;
	}

	private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
		event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	private void publish(String location, ProducerRecord<String, byte[]> event) {
		try {
			producer(location).send(event).get();
		}
		catch (ExecutionException ex) {
			throw CommandFailed.because("the event for " + event.key() + " did not reach Kafka: " + ex.getCause(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw CommandFailed.because("interrupted", ex);
		}
	}

	private Producer<String, byte[]> producer(String location) {
		if (this.producer == null) {
			register(location);
			String servers = this.run.platform().kafka();
			if (servers == null) {
				throw CommandFailed.because("the platform does not say where its Kafka is");
			}
			this.producer = this.producers.apply(servers);
		}
		return this.producer;
	}

	/**
	 * Kafka does not say who speaks, so the platform has to know whose this source is.
	 */
	private void register(String location) {
		boolean known = this.run.admin()
			.list("/v1/sources")
			.stream()
			.anyMatch((source) -> source().equals(source.path("source").asString("")));
		if (!known) {
			String bucket = URI.create(location).getHost();
			this.run.admin()
				.post("/v1/sources", Map.of("source", source(), "buckets", List.of(bucket)),
						this.run.journal().requestKey("source"));
		}
	}

	private String source() {
		return SOURCES + this.run.options().brand();
	}

	@Override
	public void close() {
		if (this.producer != null) {
			this.producer.close(CLOSING);
		}
	}

}
