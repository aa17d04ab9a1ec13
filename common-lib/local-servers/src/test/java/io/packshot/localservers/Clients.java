package io.packshot.localservers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.minio.MinioClient;
import okhttp3.OkHttpClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What an application does with each server, in a few lines. */
final class Clients {

	private Clients() {
	}

	static Connection connect(PostgresServer postgres) throws SQLException {
		return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
	}

	static void execute(PostgresServer postgres, String sql) throws SQLException {
		try (Connection connection = connect(postgres); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	static String ask(PostgresServer postgres, String sql) throws SQLException {
		try (Connection connection = connect(postgres);
				Statement statement = connection.createStatement();
				ResultSet answer = statement.executeQuery(sql)) {
			answer.next();
			return answer.getString(1);
		}
	}

	static void produce(KafkaServer kafka, String topic, String value) throws Exception {
		produceWithin(kafka, topic, value, 60_000);
	}

	static void produceWithin(KafkaServer kafka, String topic, String value, int milliseconds) throws Exception {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "max.block.ms", milliseconds),
				new StringSerializer(), new StringSerializer())) {
			producer.send(new ProducerRecord<>(topic, "key", value)).get(60, TimeUnit.SECONDS);
		}
	}

	/** Reads from the beginning as a new group until that many records came. */
	static List<String> consume(KafkaServer kafka, String topic, int expected) {
		List<String> values = new ArrayList<>();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers",
				kafka.bootstrapServers(), "group.id", "group-" + System.nanoTime(), "auto.offset.reset", "earliest"),
				new StringDeserializer(), new StringDeserializer())) {
			consumer.subscribe(List.of(topic));
			long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
			while (values.size() < expected && System.nanoTime() < deadline) {
				for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
					values.add(found.value());
				}
			}
		}
		return values;
	}

	static MinioClient minio(S3Server s3) {
		return minio(s3, s3.accessKey(), s3.secretKey());
	}

	static MinioClient minio(S3Server s3, String accessKey, String secretKey) {
		return MinioClient.builder()
			.endpoint(s3.endpoint().toString())
			.region(s3.region())
			.credentials(accessKey, secretKey)
			.httpClient(new OkHttpClient())
			.build();
	}

}
