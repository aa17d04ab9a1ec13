package io.packshot.platform.objects;

import java.net.URI;
import java.time.Duration;

import io.minio.MinioClient;
import okhttp3.OkHttpClient;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The object store of a service that has the MinIO client on its class path. */
@AutoConfiguration
@ConditionalOnClass(MinioClient.class)
@ConditionalOnProperty("packshot.objects.endpoint")
@EnableConfigurationProperties(ObjectStoreProperties.class)
class ObjectStoreConfiguration {

	@Bean(initMethod = "createBuckets")
	ObjectStore objectStore(ObjectStoreProperties properties) {
		URI reachable = (properties.publicEndpoint() != null) ? properties.publicEndpoint() : properties.endpoint();
		return new ObjectStore(client(properties, properties.endpoint()), client(properties, reachable), properties);
	}

	private static MinioClient client(ObjectStoreProperties properties, URI endpoint) {
		return MinioClient.builder()
			.endpoint(endpoint.toString())
			.region(properties.region())
			.credentials(properties.accessKey(), properties.secretKey())
			.httpClient(new OkHttpClient.Builder().socketFactory(new NoDelaySocketFactory())
				.connectTimeout(Duration.ofSeconds(5))
				.readTimeout(Duration.ofSeconds(60))
				.writeTimeout(Duration.ofSeconds(60))
				.build(), true)
			.build();
	}

}
