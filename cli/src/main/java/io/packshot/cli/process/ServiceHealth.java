package io.packshot.cli.process;

import io.packshot.cli.shell.CommandFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service whether it takes requests. */
final class ServiceHealth {

	private static final Duration TIMEOUT = Duration.ofSeconds(3);

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(TIMEOUT)
		.build();

	private ServiceHealth() {
	}

	static boolean isReady(URI service) {
		return "UP".equals(of(service));
	}

	/** {@code UP}, {@code NOT READY} or {@code NO ANSWER}. */
	static String of(URI service) {
		URI address = service.resolve("/actuator/health/readiness");
		try {
			int status = HTTP.send(HttpRequest.newBuilder(address).timeout(TIMEOUT).build(), BodyHandlers.discarding())
				.statusCode();
			return (status == 200) ? "UP" : "NOT READY";
		}
		catch (IOException ex) {
			return "NO ANSWER";
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw CommandFailed.because("interrupted", ex);
		}
	}

}
