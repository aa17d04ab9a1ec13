package io.packshot.registry.version;

import java.util.function.Consumer;

import io.packshot.contract.event.FactType;
import io.packshot.contract.event.GateDecided;
import io.packshot.platform.inbox.EventListeners;

import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/** Registers what passed its gate. */
@Component
final class OnGateDecided implements Consumer<Message<byte[]>> {

	private static final String GROUP = "registry.version";

	private final Consumer<Message<byte[]>> listener;

	OnGateDecided(EventListeners listeners, VersionRegistrar registrar) {
		// As an event, not as a fact alone: its time tells the newer of two decisions.
		this.listener = listeners.onEvent(GROUP, (event) -> {
			if (event.type().equals(FactType.GATE_DECIDED.eventType())) {
				registrar.register(listeners.parse(event, GateDecided.class), event.time());
			}
		});
	}

	@Override
	public void accept(Message<byte[]> message) {
		this.listener.accept(message);
	}

}
