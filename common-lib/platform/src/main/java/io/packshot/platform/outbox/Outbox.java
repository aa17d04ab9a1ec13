package io.packshot.platform.outbox;

import io.packshot.contract.event.Fact;
import io.packshot.contract.event.FactType;
import io.packshot.contract.id.EventId;
import io.packshot.platform.observability.Correlation;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes the facts of a transaction. They are published after it commits, at least once,
 * and in commit order for facts of one key.
 */
public final class Outbox {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Runnable wake;

	Outbox(JdbcClient jdbc, JsonMapper json, Runnable wake) {
		this.jdbc = jdbc;
		this.json = json;
		this.wake = wake;
	}

	/**
	 * Tells a fact as part of the current transaction.
	 * @throws IllegalStateException outside a transaction: such a fact could be told
	 * although nothing happened
	 */
	public EventId append(Fact fact) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("facts are told inside the transaction that makes them true");
		}
		FactType type = FactType.of(fact);
		EventId id = EventId.create();
		// Row ids are given before commit: without this lock a later commit could carry
		// the smaller id, and two facts of one key would be published in the wrong order.
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 7))")
			.param("key", fact.key())
			.query()
			.singleRow();
		this.jdbc.sql("""
				insert into outbox (event_id, topic, key, type, brand, data, correlation_id)
				values (:id, :topic, :key, :type, :brand, :data, :correlation)
				""")
			.param("id", id.value())
			.param("topic", type.topic().topicName())
			.param("key", fact.key())
			.param("type", type.eventType())
			.param("brand", fact.brand().value())
			.param("data", this.json.writeValueAsBytes(fact))
			.param("correlation", Correlation.current())
			.update();
		wakeAfterCommit();
		return id;
	}

	private void wakeAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Outbox.this.wake.run();
			}
		});
	}

}
