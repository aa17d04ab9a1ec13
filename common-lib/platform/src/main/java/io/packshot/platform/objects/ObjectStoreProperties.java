package io.packshot.platform.objects;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the bytes are.
 *
 * @param endpoint the S3 endpoint as this service reaches it
 * @param publicEndpoint the S3 endpoint as clients reach it, for which presigned URLs are
 * signed; the same where absent
 * @param accessKey access key id
 * @param secretKey secret access key
 * @param region the region that requests are signed for
 * @param bucket bucket of content-addressed objects
 * @param uploadBucket bucket of direct uploads
 * @param presignedFor how long presigned URLs hold
 */
@Validated
@ConfigurationProperties("packshot.objects")
public record ObjectStoreProperties(URI endpoint, @Nullable URI publicEndpoint, @NotBlank String accessKey,
		@NotBlank String secretKey, @DefaultValue("us-east-1") String region,
		@DefaultValue("packshot-objects") String bucket, @DefaultValue("packshot-uploads") String uploadBucket,
		@DefaultValue("15m") Duration presignedFor) {

	@Override
	public String toString() {
		return "ObjectStoreProperties[endpoint=" + this.endpoint + ", bucket=" + this.bucket + "]";
	}

}
