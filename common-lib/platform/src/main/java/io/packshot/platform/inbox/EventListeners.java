package io.packshot.platform.inbox;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.packshot.contract.event.Fact;
import io.packshot.contract.event.FactType;
import io.packshot.platform.observability.Correlation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.integration.IntegrationMessageHeaderAccessor;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the consumer functions that Spring Cloud Stream binds. Each handles an event once
 * per group, in one transaction with what it changes; throws to be called again; and
 * dead-letters what cannot be handled.
 */
public final class EventListeners {

	private static final Logger log = LoggerFactory.getLogger(EventListeners.class);

	private static final String RETRIES_EXHAUSTED = "retries-exhausted";

	private final EventReader reader;

	private final Inbox inbox;

	private final TransactionOperations transactions;

	private final DeadLetters deadLetters;

	private final DataReader data;

	private final int maxAttempts;

	EventListeners(JsonMapper json, Inbox inbox, TransactionOperations transactions, DeadLetters deadLetters,
			int maxAttempts) {
		this.data = new DataReader(json);
		this.reader = new EventReader(json);
		this.inbox = inbox;
		this.transactions = transactions;
		this.deadLetters = deadLetters;
		this.maxAttempts = maxAttempts;
	}

	/**
	 * A consumer of one kind of fact; others on the topic are passed over.
	 * @param type the fact's record
	 * @param group the consumer group, {@code <service>.<feature>}
	 * @param handler changes this service's state; called inside a transaction
	 */
	public <F extends Fact> Consumer<Message<byte[]>> on(Class<F> type, String group, Consumer<F> handler) {
		String wanted = FactType.of(type).eventType();
		return onEvent(group, (event) -> {
			if (event.type().equals(wanted)) {
				handler.accept(parse(event, type));
			}
		});
	}

	/**
	 * A consumer of every event on a topic, whoever tells it.
	 * @param group the consumer group
	 * @param handler called inside a transaction
	 */
	public Consumer<Message<byte[]>> onEvent(String group, Consumer<InboundEvent> handler) {
		return (message) -> {
			try {
				handle(message, group, handler);
			}
			catch (DeadLetter ex) {
				this.deadLetters.send(message, group, ex.reason(), String.valueOf(ex.getMessage()));
			}
			catch (RuntimeException ex) {
				if (!isLastAttempt(message)) {
					throw ex;
				}
				log.atError().addKeyValue("group", group).setCause(ex).log("event could not be handled");
				this.deadLetters.send(message, group, RETRIES_EXHAUSTED, ex.getClass().getSimpleName());
			}
		};
	}

	/**
	 * Reads the data of an event.
	 * @throws DeadLetter where it does not have the form of the type, or misses a member
	 * that may not be null
	 */
	public <T> T parse(InboundEvent event, Class<T> type) {
		return this.data.read(event, type);
	}

	private void handle(Message<byte[]> message, String group, Consumer<InboundEvent> handler) {
		InboundEvent event = this.reader.read(message);
		try (Correlation.Scope scope = Correlation.open(event.correlationId())) {
			this.transactions.executeWithoutResult((status) -> {
				if (this.inbox.take(group, event)) {
					handler.accept(event);
				}
			});
		}
	}

	private boolean isLastAttempt(Message<byte[]> message) {
		AtomicInteger attempt = attempt(message);
		return attempt != null && attempt.get() >= this.maxAttempts;
	}

	private static @Nullable AtomicInteger attempt(Message<byte[]> message) {
		return message.getHeaders().get(IntegrationMessageHeaderAccessor.DELIVERY_ATTEMPT, AtomicInteger.class);
	}

}
