package io.packshot.inference.routing;

import java.util.function.Consumer;

import io.packshot.contract.event.RolloutChanged;
import io.packshot.platform.inbox.EventListeners;

import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/** Remembers what shall serve, so that the next order asks for it. */
@Component
final class OnRolloutChanged implements Consumer<Message<byte[]>> {

	private static final String GROUP = "inference.routing";

	private final Consumer<Message<byte[]>> listener;

	OnRolloutChanged(EventListeners listeners, Routes routes) {
		this.listener = listeners.on(RolloutChanged.class, GROUP, routes::save);
	}

	@Override
	public void accept(Message<byte[]> message) {
		this.listener.accept(message);
	}

}
