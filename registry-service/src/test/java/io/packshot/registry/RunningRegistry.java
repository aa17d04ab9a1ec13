package io.packshot.registry;

import java.util.Map;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.security.Role;
import io.packshot.platform.startup.ServiceLauncher;
import io.packshot.testkit.RunningService;
import io.packshot.testkit.TestClient;
import io.packshot.testkit.TestIssuer;

/** The service on the shared servers, and the keys that it trusts; one per test JVM. */
public final class RunningRegistry {

	private static final RunningRegistry INSTANCE = new RunningRegistry();

	private final TestIssuer issuer = new TestIssuer();

	private final RunningService service = new RunningService(
			(settings) -> ServiceLauncher.run("registry", RegistryApplication.class, settings), this.issuer, Map.of());

	private RunningRegistry() {
	}

	/** The service of this JVM; the first call starts it. */
	public static RunningRegistry get() {
		return INSTANCE;
	}

	/** A bean of the service. */
	public <T> T bean(Class<T> type) {
		return this.service.bean(type);
	}

	/** Where the service listens. */
	public String url() {
		return this.service.url();
	}

	/** Calls on behalf of a brand. */
	public TestClient as(BrandId brand, Role role) {
		return this.service.as(brand.value(), role.label());
	}

	/** A token as the gateway would give it. */
	public String token(BrandId brand, Role role) {
		return this.issuer.token(Map.of("brand", brand.value(), "role", role.label()));
	}

	/** A token that somebody else has signed. */
	public String forgedToken(BrandId brand, Role role) {
		return this.issuer.forgedToken(Map.of("brand", brand.value(), "role", role.label()));
	}

}
