package io.packshot.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service on the shared servers that trusts a {@link TestIssuer}. The module that uses
 * it starts its service itself, because this one knows none.
 */
public final class RunningService implements AutoCloseable {

	private final TestIssuer issuer;

	private final Function<Map<String, Object>, ConfigurableApplicationContext> launcher;

	private final Map<String, Object> settings;

	private volatile ConfigurableApplicationContext context;

	/**
	 * Starts a service.
	 * @param launcher starts it with settings
	 * @param issuer whose tokens it trusts
	 * @param settings beside, or in place of, those of the issuer
	 */
	public RunningService(Function<Map<String, Object>, ConfigurableApplicationContext> launcher, TestIssuer issuer,
			Map<String, Object> settings) {
		this.launcher = launcher;
		this.issuer = issuer;
		this.settings = new LinkedHashMap<>(issuer.settings());
		this.settings.putAll(settings);
		this.context = launcher.apply(this.settings);
	}

	/** A bean of the service. */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** Where the service listens. */
	public String url() {
		return "http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port");
	}

	/**
	 * A client that acts for a brand.
	 * @param brand the brand's id
	 * @param role the label of the role
	 */
	public TestClient as(String brand, String role) {
		return as(Map.of("brand", brand, "role", role, "sub", "key_" + role));
	}

	/**
	 * A client with a token of the test's own.
	 * @param claims of the token
	 */
	public TestClient as(Map<String, Object> claims) {
		return new TestClient(this::url, this.issuer.token(claims));
	}

	/** Stops the service as an operator would, and starts it again on the same data. */
	public void restart() {
		this.context.close();
		this.context = this.launcher.apply(this.settings);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
