package io.packshot.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.packshot.localservers.LocalServers;
import io.packshot.localservers.LocalServersOptions;
import io.packshot.localservers.PostgresServer;

/**
 * Real PostgreSQL, Kafka and S3 for tests: started by the first test of a JVM that asks,
 * below {@code target/}, and gone with the JVM. Tests do not clean up; each takes a fresh
 * database, bucket and topic instead. Safe for use by several threads. The module that
 * uses it has {@code local-servers} among its test dependencies.
 */
public final class SharedServers {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private SharedServers() {
	}

	/** The servers of this JVM; the first call takes some seconds. */
	public static LocalServers get() {
		return Running.SERVERS;
	}

	/**
	 * Makes an empty database that no other test sees.
	 * @return its JDBC URL; user and password are those of {@link PostgresServer}
	 */
	public static String freshDatabase() {
		PostgresServer postgres = get().postgres();
		String database = freshName("test_");
		try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(),
				postgres.password()); Statement statement = connection.createStatement()) {
			statement.execute("create database " + database);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("cannot create the database " + database, ex);
		}
		return postgres.jdbcUrl(database);
	}

	/**
	 * Makes an empty bucket that no other test sees.
	 * @return its name
	 */
	public static String freshBucket() {
		String bucket = freshName("test-");
		get().s3().createBucket(bucket);
		return bucket;
	}

	/**
	 * Makes an empty topic that no other test sees.
	 * @param partitions at least 1
	 * @return its name
	 */
	public static String freshTopic(int partitions) {
		String topic = freshName("test.");
		get().kafka().createTopic(topic, partitions, false);
		return topic;
	}

	/**
	 * A name that is unique in this JVM, as for a consumer group.
	 * @param prefix what it begins with
	 * @return the prefix and a number
	 */
	public static String freshName(String prefix) {
		return prefix + NUMBER.incrementAndGet();
	}

	/** Loaded, and so started, by the first call only. */
	private static final class Running {

		private static final LocalServers SERVERS = start();

		private static LocalServers start() {
			try {
				Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
				Path directory = Files.createTempDirectory(target, "shared-servers");
				LocalServers servers = LocalServers.start(LocalServersOptions.in(directory)
					.withBinaries(target.resolve("postgres-binaries"))
					.closedByCaller());
				Runtime.getRuntime().addShutdownHook(new Thread(() -> end(servers, directory), "end-shared-servers"));
				return servers;
			}
			catch (IOException ex) {
				throw new UncheckedIOException("cannot make a directory for the servers", ex);
			}
		}

		private static void end(LocalServers servers, Path directory) {
			servers.close();
			try (Stream<Path> tree = Files.walk(directory)) {
				List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
				for (Path path : deepestFirst) {
					Files.delete(path);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("cannot clear " + directory, ex);
			}
		}

	}

}
