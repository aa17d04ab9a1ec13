package io.packshot.cli.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a platform writes about itself when it is ready.
 *
 * @param pid its process
 * @param startedAt ISO 8601
 * @param state {@code ready}
 * @param gateway where clients talk to
 * @param services each service by name
 * @param kafka bootstrap servers
 * @param s3 endpoint of the object store
 * @param version version of the platform
 */
public record RunningPlatform(long pid, @Nullable String startedAt, @Nullable String state, URI gateway,
		@Nullable Map<String, Service> services, @Nullable String kafka, @Nullable URI s3, @Nullable String version) {

	/**
	 * A service of the platform.
	 *
	 * @param url its own address
	 */
	public record Service(URI url) {
	}

	/** What the file says; empty if there is none or only the beginning of one. */
	public static Optional<RunningPlatform> find(Home home) {
		try {
			RunningPlatform platform = Json.MAPPER.readValue(Files.readAllBytes(home.platformFile()),
					RunningPlatform.class);
			return "ready".equals(platform.state) ? Optional.of(platform) : Optional.empty();
		}
		catch (NoSuchFileException | JacksonException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + home.platformFile(), ex);
		}
	}

}
