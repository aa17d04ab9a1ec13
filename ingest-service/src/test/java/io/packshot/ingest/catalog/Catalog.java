package io.packshot.ingest.catalog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.packshot.contract.event.CatalogEvent;
import io.packshot.contract.event.Topic;
import io.packshot.testkit.SharedServers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A catalog system that tells products on Kafka, as CloudEvents in binary mode. */
public final class Catalog implements AutoCloseable {

	private final KafkaProducer<String, String> producer = new KafkaProducer<>(
			Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, SharedServers.get().kafka().bootstrapServers()),
			new StringSerializer(), new StringSerializer());

	private final String source;

	/** A catalog that speaks under the given source. */
	public Catalog(String source) {
		this.source = source;
	}

	/** Tells a product with photos. */
	public String upsert(String product, String name, Instant time, String... locations) {
		StringBuilder photos = new StringBuilder();
		for (String location : locations) {
			photos.append(photos.isEmpty() ? "" : ",").append("{\"location\":\"").append(location).append("\"}");
		}
		return send(CatalogEvent.PRODUCT_UPSERTED.eventType(), product, time, "{\"product\":\"" + product
				+ "\",\"name\":\"" + name + "\",\"category\":\"cups\",\"photos\":[" + photos + "]}");
	}

	/** Takes a product back. */
	public String withdraw(String product, Instant time) {
		return send(CatalogEvent.PRODUCT_WITHDRAWN.eventType(), product, time, "{\"product\":\"" + product + "\"}");
	}

	String send(String type, String product, Instant time, String data) {
		String id = UUID.randomUUID().toString();
		send(id, type, product, time, data);
		return id;
	}

	void send(String id, String type, String product, Instant time, String data) {
		ProducerRecord<String, String> event = new ProducerRecord<>(Topic.CATALOG_PRODUCT.topicName(), product, data);
		Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source", this.source, "ce_type", type, "ce_time",
				time.toString(), "content-type", "application/json")
			.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try {
			this.producer.send(event).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
