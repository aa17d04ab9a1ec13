package io.packshot.ingest.photo;

import io.packshot.imaging.picture.DecodeLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What photos may be like.
 *
 * @param maxBytes the largest file, up to 1 GB
 * @param maxPixels the most pixels that a header may promise
 * @param decoders how many photos are decoded at once; each takes up to 24 bytes of
 * memory per pixel
 * @param masterSide pixels of the master's long side, at most
 */
@Validated
@ConfigurationProperties("packshot.photo")
public record PhotoProperties(@DefaultValue("40000000B") DataSize maxBytes,
		@DefaultValue("64000000") @Min(1) @Max(500_000_000) long maxPixels,
		@DefaultValue("1") @Min(1) @Max(64) int decoders, @DefaultValue("2048") @Min(64) @Max(8192) int masterSide) {

	private static final long LARGEST = 1_000_000_000;

	public PhotoProperties {
		if (maxBytes.toBytes() < 1 || maxBytes.toBytes() > LARGEST) {
			throw new IllegalArgumentException("packshot.photo.max-bytes lies between 1 B and 1 GB, not " + maxBytes);
		}
	}

	/** The limits as the decoder takes them. */
	DecodeLimits limits() {
		return new DecodeLimits(this.maxBytes.toBytes(), this.maxPixels);
	}

}
