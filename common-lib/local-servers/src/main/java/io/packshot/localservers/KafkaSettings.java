package io.packshot.localservers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of a broker that shares a small heap and two cores with an application.
 */
final class KafkaSettings {

	private KafkaSettings() {
	}

	static Map<String, String> of(Path files, int port, int controllerPort) {
		Map<String, String> settings = new HashMap<>();
		settings.put("process.roles", "broker,controller");
		settings.put("node.id", "1");
		settings.put("log.dirs", files.toString());
		settings.put("listeners", "CLIENT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
		settings.put("advertised.listeners", "CLIENT://127.0.0.1:" + port);
		settings.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
		settings.put("inter.broker.listener.name", "CLIENT");
		settings.put("controller.listener.names", "CONTROLLER");
		settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
		settings.put("auto.create.topics.enable", "false");
		// a fact that its outbox has marked as sent must survive a power failure too
		settings.put("log.flush.interval.messages", "1");
		settings.putAll(quick());
		settings.putAll(small());
		return settings;
	}

	/** One node waits for nobody, and is back within seconds of a kill. */
	private static Map<String, String> quick() {
		return Map.of("broker.session.timeout.ms", "2000", "broker.heartbeat.interval.ms", "500",
				"group.initial.rebalance.delay.ms", "0", "offsets.topic.num.partitions", "4",
				"transaction.state.log.num.partitions", "4", "share.coordinator.state.topic.num.partitions", "1",
				"controller.quorum.election.timeout.ms", "100", "controller.quorum.election.backoff.max.ms", "100",
				"controlled.shutdown.enable", "true");
	}

	/** The cleaner alone would take 128 MB of heap by default. */
	private static Map<String, String> small() {
		Map<String, String> settings = new HashMap<>();
		settings.put("log.cleaner.dedupe.buffer.size", "4194304");
		settings.put("log.cleaner.io.buffer.size", "65536");
		settings.put("num.network.threads", "2");
		settings.put("num.io.threads", "2");
		settings.put("background.threads", "2");
		settings.put("num.replica.fetchers", "1");
		settings.put("group.coordinator.threads", "1");
		settings.put("share.coordinator.threads", "1");
		settings.put("metric.reporters", "");
		settings.put("offsets.topic.replication.factor", "1");
		settings.put("transaction.state.log.replication.factor", "1");
		settings.put("transaction.state.log.min.isr", "1");
		settings.put("share.coordinator.state.topic.replication.factor", "1");
		settings.put("share.coordinator.state.topic.min.isr", "1");
		settings.put("default.replication.factor", "1");
		settings.put("min.insync.replicas", "1");
		return settings;
	}

}
