package io.packshot.platform.probe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import io.packshot.platform.startup.ServiceLauncher;
import io.packshot.testkit.TestIssuer;

import org.springframework.context.ConfigurableApplicationContext;

/** The probe service on the shared servers. */
public final class Probe {

	private static final Probe INSTANCE = new Probe();

	private final HttpClient http = HttpClient.newHttpClient();

	private final TestIssuer issuer = new TestIssuer();

	private final ConfigurableApplicationContext context = ServiceLauncher.run("probe", ProbeApplication.class,
			this.issuer.settings());

	private Probe() {
	}

	/** The one instance of this JVM. */
	public static Probe get() {
		return INSTANCE;
	}

	/** The running service. */
	public ConfigurableApplicationContext context() {
		return this.context;
	}

	/** A token of the trusted issuer with the given claims changed. */
	public String token(Map<String, Object> claims) {
		return this.issuer.token(claims);
	}

	/** A token signed by somebody else under the same key id. */
	public String forgedToken(Map<String, Object> claims) {
		return this.issuer.forgedToken(claims);
	}

	/** Sends a request to the service. */
	public HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
		String port = this.context.getEnvironment().getProperty("local.server.port");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
			.method(method,
					body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
		headers.forEach(request::header);
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
