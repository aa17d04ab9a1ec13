package io.packshot.inference.photo;

import java.util.function.Consumer;

import io.packshot.contract.event.PhotoAccepted;
import io.packshot.platform.inbox.EventListeners;

import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/** Remembers each accepted photo, so that images of its product can be made. */
@Component
final class OnPhotoAccepted implements Consumer<Message<byte[]>> {

	private static final String GROUP = "inference.photo";

	private final Consumer<Message<byte[]>> listener;

	OnPhotoAccepted(EventListeners listeners, KnownPhotos photos) {
		this.listener = listeners.on(PhotoAccepted.class, GROUP, photos::save);
	}

	@Override
	public void accept(Message<byte[]> message) {
		this.listener.accept(message);
	}

}
