package io.packshot.localservers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker with its own controller in this JVM, on 127.0.0.1 only, without
 * authentication: whoever runs programs on this machine can use it. Topics are never
 * created by being mentioned. An acknowledged record is on disk. Safe for use by several
 * threads.
 */
public final class KafkaServer {

	private final KafkaRaftServer broker;

	private final int port;

	private final Consumer<String> onFault;

	private KafkaServer(KafkaRaftServer broker, int port, Consumer<String> onFault) {
		this.broker = broker;
		this.port = port;
		this.onFault = onFault;
	}

	static KafkaServer start(Path files, Ports ports, Consumer<String> onFault) {
		KafkaExits.tell(onFault);
		try {
			format(files);
			KafkaRaftServer broker = new KafkaRaftServer(
					new KafkaConfig(KafkaSettings.of(files, ports.kafka(), ports.kafkaController()), false),
					Time.SYSTEM);
			startOrStop(broker);
			return new KafkaServer(broker, ports.kafka(), onFault);
		}
		catch (RuntimeException ex) {
			KafkaExits.forget(onFault);
			throw new ServerFailed("Kafka did not start on port " + ports.kafka(), ex);
		}
	}

	/** A broker that came up halfway leaves no threads and no locks behind. */
	private static void startOrStop(KafkaRaftServer broker) {
		try {
			broker.startup();
		}
		catch (RuntimeException ex) {
			broker.shutdown();
			throw ex;
		}
	}

	/** The one broker, as {@code host:port}. */
	public String bootstrapServers() {
		return "127.0.0.1:" + this.port;
	}

	/**
	 * Creates a topic; one that exists already stays as it is.
	 * @param name the topic
	 * @param partitions at least 1
	 * @param compacted whether only the last record of a key is kept, for good; else
	 * records leave after Kafka's usual week
	 */
	public void createTopic(String name, int partitions, boolean compacted) {
		NewTopic topic = new NewTopic(name, partitions, (short) 1)
			.configs(Map.of("cleanup.policy", compacted ? "compact" : "delete"));
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
			admin.createTopics(List.of(topic)).all().get();
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw new ServerFailed("cannot create the topic " + name, ex);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerFailed("interrupted while creating the topic " + name, ex);
		}
	}

	void close() {
		this.broker.shutdown();
		this.broker.awaitShutdown();
		KafkaExits.forget(this.onFault);
	}

	/** Formats beside the place and moves, so that a half formatted log is never met. */
	private static void format(Path files) {
		if (Files.exists(files)) {
			return;
		}
		Path unfinished = files.resolveSibling(files.getFileName() + ".new");
		PrivateFiles.deleteTree(unfinished);
		PrivateFiles.directory(unfinished);
		try (PrintStream unheard = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
			new Formatter().setClusterId(Uuid.randomUuid().toString())
				.setNodeId(1)
				.setDirectories(List.of(unfinished.toString()))
				.setMetadataLogDirectory(unfinished.toString())
				.setControllerListenerName("CONTROLLER")
				.setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
				.setPrintStream(unheard)
				.run();
			Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot prepare Kafka's log in " + files, ex);
		}
		catch (Exception ex) {
			throw new ServerFailed("cannot format Kafka's log in " + files, ex);
		}
	}

}
