package io.packshot.ingest.catalog;

import java.util.function.Consumer;

import io.packshot.ingest.photo.PhotoIntake;
import io.packshot.ingest.product.Products;
import io.packshot.platform.inbox.EventListeners;
import io.packshot.platform.objects.ObjectStoreProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Binds the listener to its topic. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

	private static final String GROUP = "ingest.catalog";

	@Bean
	Consumer<Message<byte[]>> onCatalogProduct(EventListeners listeners, Sources sources, Products products,
			PhotoIntake intake, ObjectStoreProperties store) {
		LocationPolicy policy = new LocationPolicy(store.uploadBucket(), store.bucket());
		OnCatalogProduct listener = new OnCatalogProduct(listeners, sources, policy, products, intake);
		return listeners.onEvent(GROUP, listener::handle);
	}

}
