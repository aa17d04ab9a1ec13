package io.packshot.platform.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.packshot.contract.event.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

import org.springframework.beans.factory.InitializingBean;

/**
 * Makes the topics that are missing before any listener starts. Brokers that forbid it to
 * applications get them from the operator instead ({@code packshot.topics.create=false}).
 */
final class TopicProvisioner implements InitializingBean {

	private static final long SECONDS = 60;

	private static final Map<String, String> COMPACTED = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
			TopicConfig.CLEANUP_POLICY_COMPACT);

	private final String brokers;

	private final int partitions;

	private final short replicas;

	TopicProvisioner(String brokers, int partitions, short replicas) {
		this.brokers = brokers;
		this.partitions = partitions;
		this.replicas = replicas;
	}

	@Override
	public void afterPropertiesSet() throws InterruptedException, ExecutionException, TimeoutException {
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, this.brokers))) {
			Set<String> present = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
			List<NewTopic> missing = new ArrayList<>();
			for (Topic topic : Topic.values()) {
				add(missing, present, topic.topicName(), this.partitions, topic.isCompacted());
				add(missing, present, topic.deadLetterName(), 1, false);
			}
			admin.createTopics(missing).values().forEach((name, made) -> await(made));
		}
	}

	private void add(List<NewTopic> missing, Set<String> present, String name, int count, boolean compacted) {
		if (!present.contains(name)) {
			NewTopic topic = new NewTopic(name, count, this.replicas);
			missing.add(compacted ? topic.configs(COMPACTED) : topic);
		}
	}

	private static void await(org.apache.kafka.common.KafkaFuture<Void> made) {
		try {
			made.get(SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while topics were made", ex);
		}
		catch (ExecutionException ex) {
			// Another service was faster.
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw new IllegalStateException("topics could not be made", ex);
			}
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException("the broker does not answer", ex);
		}
	}

}
