package io.packshot.ingest.photo;

import java.util.Map;

import io.packshot.imaging.picture.DecodeLimits;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PhotoPropertiesTests {

	@Test
	void defaultsAreTheDecodersOwn() {
		PhotoProperties defaults = bind(Map.of());

		assertThat(defaults.limits()).isEqualTo(DecodeLimits.DEFAULTS);
		assertThat(defaults.decoders()).isEqualTo(1);
		assertThat(defaults.masterSide()).isEqualTo(2048);
	}

	@Test
	void everythingCanBeSaid() {
		assertThat(bind(Map.of("packshot.photo.max-bytes", "1KB", "packshot.photo.max-pixels", "100",
				"packshot.photo.decoders", "3", "packshot.photo.master-side", "512")))
			.isEqualTo(new PhotoProperties(DataSize.ofKilobytes(1), 100, 3, 512));
	}

	@Test
	void unboundedFilesAreRefused() {
		assertThatThrownBy(() -> bind(Map.of("packshot.photo.max-bytes", "2GB"))).isInstanceOf(BindException.class)
			.hasRootCauseInstanceOf(IllegalArgumentException.class);
	}

	private static PhotoProperties bind(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("packshot.photo",
				PhotoProperties.class);
	}

}
