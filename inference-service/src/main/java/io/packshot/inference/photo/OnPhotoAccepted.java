package io.packshot.inference.photo;

import java.util.function.Consumer;

import io.packshot.contract.event.PhotoAccepted;
import io.packshot.platform.inbox.EventListeners;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Remembers each accepted photo, so that images of its product can be made. */
@Configuration(proxyBeanMethods = false)
class OnPhotoAccepted {

	private static final String GROUP = "inference.photo";

	@Bean("onPhotoAccepted")
	Consumer<Message<byte[]>> listener(EventListeners listeners, KnownPhotos photos) {
		return listeners.on(PhotoAccepted.class, GROUP, photos::save);
	}

}
