package io.packshot.evaluation.candidate;

import java.util.function.Consumer;

import io.packshot.contract.event.RunCompleted;
import io.packshot.platform.inbox.EventListeners;

import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/** Puts the candidate of each finished run before the gate, once. */
@Component
final class OnRunCompleted implements Consumer<Message<byte[]>> {

	private static final String GROUP = "evaluation.candidate";

	private final Consumer<Message<byte[]>> listener;

	OnRunCompleted(EventListeners listeners, CandidateQueue queue) {
		this.listener = listeners.on(RunCompleted.class, GROUP, queue::add);
	}

	@Override
	public void accept(Message<byte[]> message) {
		this.listener.accept(message);
	}

}
