package io.packshot.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import io.packshot.localservers.LocalServers;
import io.packshot.localservers.LocalServersOptions;
import io.packshot.platform.startup.ServiceLauncher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the whole platform until it is told to stop. Closing it stops the services before
 * the servers that they use.
 */
public final class Standalone implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Standalone.class);

	private static final int FAILED = 1;

	private final Home home;

	private final LocalServers servers;

	private final List<ConfigurableApplicationContext> services = new ArrayList<>();

	private final AtomicBoolean closed = new AtomicBoolean();

	private Standalone(Home home, LocalServers servers) {
		this.home = home;
		this.servers = servers;
	}

	/**
	 * Starts the platform and waits for SIGTERM.
	 * @param args {@code --home DIR} and {@code --port-base N} (0 for free ports)
	 */
	public static void main(String[] args) throws InterruptedException {
		CountDownLatch stopped = new CountDownLatch(1);
		try {
			Standalone platform = start(Path.of(option(args, "--home", ".packshot")),
					Integer.parseInt(option(args, "--port-base", "8400")));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				platform.close();
				stopped.countDown();
			}, "stop"));
			stopped.await();
		}
		catch (RuntimeException ex) {
			log.error("the platform could not be started", ex);
			System.exit(FAILED);
		}
	}

	/**
	 * Starts the servers and all services.
	 * @param directory the installation's home
	 * @param portBase the gateway's port, from which all others count; 0 for free ports
	 * @return the running platform
	 */
	public static Standalone start(Path directory, int portBase) {
		Home home = Home.at(directory);
		ServicePorts ports = ServicePorts.above(portBase);
		home.progress("starting PostgreSQL, Kafka and S3");
		Standalone platform = new Standalone(home,
				LocalServers.start(LocalServersOptions.in(home.directory())
					.withBinaries(home.cache().resolve("postgres"))
					.withPortBase(portBase)
					.withFaultListener(Standalone::endAfterFault)
					.closedByCaller()));
		try {
			platform.startServices(ports);
			platform.publish(ports);
			return platform;
		}
		catch (RuntimeException ex) {
			platform.close();
			throw ex;
		}
	}

	private void startServices(ServicePorts ports) {
		ServiceSettings settings = new ServiceSettings(this.home, this.servers, ports,
				ServiceSecrets.of(this.home, Arrays.stream(Service.values()).map(Service::label).toList()));
		for (Service service : Service.values()) {
			this.home.progress("starting " + service.label());
			this.services
				.add(ServiceLauncher.runBesideOthers(service.label(), service.application(), settings.of(service)));
		}
	}

	private void publish(ServicePorts ports) {
		Map<String, Object> services = new LinkedHashMap<>();
		for (Service service : Service.values()) {
			services.put(service.label(), Map.of("url", ports.url(service)));
		}
		Map<String, Object> platform = new LinkedHashMap<>();
		platform.put("pid", ProcessHandle.current().pid());
		platform.put("startedAt", Instant.now());
		platform.put("state", "ready");
		platform.put("version", version());
		platform.put("gateway", ports.url(Service.GATEWAY));
		platform.put("services", services);
		platform.put("kafka", this.servers.kafka().bootstrapServers());
		platform.put("s3", this.servers.s3().endpoint());
		this.home.publish(this.home.platformFile(), JsonMapper.shared().writeValueAsBytes(platform));
		this.home.progress("ready");
	}

	@Override
	public void close() {
		if (!this.closed.compareAndSet(false, true)) {
			return;
		}
		this.home.forget();
		for (int i = this.services.size() - 1; i >= 0; i--) {
			this.services.get(i).close();
		}
		this.servers.close();
	}

	private static String version() {
		try (InputStream in = Standalone.class.getResourceAsStream("/packshot-version.txt")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void endAfterFault(String fault) {
		log.error("a server failed, the platform stops: {}", fault);
		System.exit(FAILED);
	}

	private static String option(String[] args, String name, String otherwise) {
		for (int i = 0; i + 1 < args.length; i++) {
			if (args[i].equals(name)) {
				return args[i + 1];
			}
		}
		return otherwise;
	}

}
