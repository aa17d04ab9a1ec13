package io.packshot.localservers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL, Kafka and S3 for one data directory, running until {@link #close()}. State
 * survives a restart and {@code kill -9}. Safe for use by several threads.
 */
public final class LocalServers implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(LocalServers.class);

	private static final long LEAST_FREE_BYTES = 500_000_000L;

	private final DirectoryLock lock;

	private final PostgresServer postgres;

	private final KafkaServer kafka;

	private final S3Server s3;

	private final AtomicBoolean closed = new AtomicBoolean();

	private @Nullable Thread exitHook;

	private LocalServers(DirectoryLock lock, PostgresServer postgres, KafkaServer kafka, S3Server s3) {
		this.lock = lock;
		this.postgres = postgres;
		this.kafka = kafka;
		this.s3 = s3;
	}

	/**
	 * Starts the three servers side by side and returns when all of them answer.
	 * @param options where and how
	 * @return the running servers
	 * @throws DataDirectoryInUse where another live instance has the directory
	 * @throws PortTaken where something listens on a fixed port
	 * @throws DiskNearlyFull where less than 500 MB are free
	 * @throws ServerFailed where a server does not come up; none is left running
	 */
	public static LocalServers start(LocalServersOptions options) {
		Path directory = PrivateFiles.directory(options.directory());
		FreeSpace.require(directory, LEAST_FREE_BYTES);
		DirectoryLock lock = DirectoryLock.take(directory);
		try {
			LocalServers servers = start(options, lock);
			if (options.closeOnExit()) {
				servers.closeOnExit();
			}
			return servers;
		}
		catch (RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	/** The database server. */
	public PostgresServer postgres() {
		return this.postgres;
	}

	/** The event broker. */
	public KafkaServer kafka() {
		return this.kafka;
	}

	/** The object store. */
	public S3Server s3() {
		return this.s3;
	}

	/** Stops all three and frees the directory; a second call does nothing. */
	@Override
	public void close() {
		if (!this.closed.compareAndSet(false, true)) {
			return;
		}
		forgetExitHook();
		try (this.lock) {
			closeAll(List.of(this.s3::close, this.kafka::close, this.postgres::close));
		}
	}

	private static LocalServers start(LocalServersOptions options, DirectoryLock lock) {
		Path directory = options.directory();
		Ports ports = Ports.above(options.portBase());
		Secrets secrets = Secrets.of(directory);
		Consumer<String> onFault = once(options.onFault());
		CompletableFuture<PostgresServer> postgres = begin("postgres",
				() -> PostgresServer.start(options, ports.postgres(), secrets, onFault));
		CompletableFuture<KafkaServer> kafka = begin("kafka",
				() -> KafkaServer.start(directory.resolve("kafka"), ports, onFault));
		CompletableFuture<S3Server> s3 = begin("s3",
				() -> S3Server.start(directory.resolve("s3"), ports.s3(), secrets));
		try {
			CompletableFuture.allOf(postgres, kafka, s3).join();
			return new LocalServers(lock, postgres.join(), kafka.join(), s3.join());
		}
		catch (CompletionException ex) {
			List<Runnable> started = new ArrayList<>();
			whenStarted(s3, (server) -> started.add(server::close));
			whenStarted(kafka, (server) -> started.add(server::close));
			whenStarted(postgres, (server) -> started.add(server::close));
			closeAll(started);
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : ex;
		}
	}

	private static <T> CompletableFuture<T> begin(String name, Supplier<T> start) {
		return CompletableFuture.supplyAsync(start, (task) -> new Thread(task, "local-servers-" + name).start());
	}

	private static <T> void whenStarted(CompletableFuture<T> server, Consumer<T> deed) {
		if (!server.isCompletedExceptionally()) {
			deed.accept(server.join());
		}
	}

	/** Side by side; a failure to close one does not keep the others open. */
	private static void closeAll(List<Runnable> closings) {
		CompletableFuture<?>[] ends = closings.stream()
			.map((closing) -> begin("close", closing))
			.toArray(CompletableFuture<?>[]::new);
		try {
			CompletableFuture.allOf(ends).join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : ex;
		}
	}

	private static CompletableFuture<Boolean> begin(String name, Runnable deed) {
		return begin(name, () -> {
			deed.run();
			return true;
		});
	}

	/** A listener that may close the servers must not run on the thread that failed. */
	private static Consumer<String> once(Consumer<String> listener) {
		AtomicBoolean told = new AtomicBoolean();
		return (fault) -> {
			if (told.compareAndSet(false, true)) {
				new Thread(() -> listener.accept(fault), "local-server-fault").start();
			}
		};
	}

	private void closeOnExit() {
		Thread hook = new Thread(this::close, "close-local-servers");
		Runtime.getRuntime().addShutdownHook(hook);
		this.exitHook = hook;
	}

	private void forgetExitHook() {
		Thread hook = this.exitHook;
		if (hook == null || Thread.currentThread() == hook) {
			return;
		}
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (IllegalStateException ex) {
			log.atDebug().log("Closed while the JVM is on its way out");
		}
	}

}
