package io.packshot.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.security.Role;
import io.packshot.platform.startup.ServiceLauncher;
import io.packshot.testkit.RunningService;
import io.packshot.testkit.SharedServers;
import io.packshot.testkit.TestClient;
import io.packshot.testkit.TestIssuer;

/** The training service on the shared servers, one for all tests of a JVM. */
public final class Service {

	private static final Service INSTANCE = new Service();

	private final TestIssuer issuer = new TestIssuer();

	private final Neighbours neighbours = new Neighbours(this.issuer);

	private final Path home = Path.of("target", SharedServers.freshName("home-" + ProcessHandle.current().pid() + "-"))
		.toAbsolutePath();

	private final RunningService service = new RunningService(
			(settings) -> ServiceLauncher.run("training", TrainingApplication.class, settings), this.issuer,
			settings());

	private Service() {
	}

	/** The one instance of this JVM. */
	public static Service get() {
		return INSTANCE;
	}

	/** A bean of the running service. */
	public <T> T bean(Class<T> type) {
		return this.service.bean(type);
	}

	/** What stands in for other services. */
	public Neighbours neighbours() {
		return this.neighbours;
	}

	/** Where runs lie while they are in work. */
	public Path runs() {
		return this.home.resolve("runs");
	}

	/** Makes a commit of photos in ingest's name. */
	public void commit(BrandId brand, String commit, List<StylePhoto> photos) {
		ObjectStore objects = bean(ObjectStore.class);
		this.neighbours.commit(commit, photos.stream().map((photo) -> photo.row(brand, objects)).toList());
	}

	/** Stops the service as an operator would, and starts it again. */
	public void restart() {
		this.service.restart();
	}

	/** A client that acts for a brand. */
	public TestClient as(BrandId brand, Role role) {
		return this.service.as(brand.value(), role.label());
	}

	private Map<String, Object> settings() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("packshot.home", this.home);
		all.put("packshot.recipe.profiles", "cpu-smoke,cpu-quick,tiny");
		all.put("packshot.launch.native-cache", Path.of(System.getProperty("user.home"), ".djl.ai"));
		all.put("packshot.launch.checkpoint-steps", 20);
		all.put("packshot.launch.heap", "256MB");
		all.put("packshot.launch.poll", "200ms");
		all.put("packshot.tracking.every", "200ms");
		all.put("packshot.tracking.longest-pause", "1s");
		return all;
	}

}
