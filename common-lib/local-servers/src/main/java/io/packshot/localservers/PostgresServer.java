package io.packshot.localservers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;

import org.postgresql.Driver;

/**
 * A PostgreSQL with one superuser and one database, reached by password (SCRAM-SHA-256)
 * on 127.0.0.1 only. A commit is on disk when it returns. Safe for use by several
 * threads.
 */
public final class PostgresServer {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String NAME = "packshot";

	private final PostgresProcess process;

	private final int port;

	private final Secrets secrets;

	private PostgresServer(PostgresProcess process, int port, Secrets secrets) {
		this.process = process;
		this.port = port;
		this.secrets = secrets;
	}

	static PostgresServer start(LocalServersOptions options, int port, Secrets secrets, Consumer<String> onFault) {
		PostgresBinaries binaries = PostgresBinaries.in(options.binaries());
		Path files = options.directory().resolve("postgres");
		PostgresCluster cluster = new PostgresCluster(binaries, files);
		cluster.prepare(NAME, secrets);
		cluster.stopOrphan();
		PostgresProcess process = PostgresProcess.start(binaries, files, port, onFault);
		PostgresServer server = new PostgresServer(process, port, secrets);
		try {
			server.createDatabaseWhenReady();
		}
		catch (RuntimeException ex) {
			process.stop();
			throw ex;
		}
		return server;
	}

	/** Always 127.0.0.1. */
	public String host() {
		return "127.0.0.1";
	}

	/** The port it listens on. */
	public int port() {
		return this.port;
	}

	/** The superuser's name. */
	public String user() {
		return NAME;
	}

	/** The superuser's password. */
	public String password() {
		return this.secrets.postgresPassword();
	}

	/** The name of the database that is always there. */
	public String database() {
		return NAME;
	}

	/** The JDBC URL of {@link #database()}, without credentials. */
	public String jdbcUrl() {
		return jdbcUrl(NAME);
	}

	/** The JDBC URL of another database of this server, without credentials. */
	public String jdbcUrl(String database) {
		return "jdbc:postgresql://" + host() + ":" + this.port + "/" + database;
	}

	void close() {
		this.process.stop();
	}

	private void createDatabaseWhenReady() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
				createDatabase(statement);
				return;
			}
			catch (SQLException ex) {
				// 28: refused by authentication, which waiting does not cure
				boolean hopeless = (ex.getSQLState() != null && ex.getSQLState().startsWith("28"))
						|| System.nanoTime() > deadline;
				if (hopeless || !this.process.runsAfter(50)) {
					throw new ServerFailed(
							"PostgreSQL did not start on port " + this.port + ": " + this.process.lastWords(), ex);
				}
			}
		}
	}

	private static void createDatabase(Statement statement) throws SQLException {
		try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
			if (found.next()) {
				return;
			}
		}
		statement.execute("create database " + NAME);
	}

	private Connection connect(String database) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", NAME);
		properties.setProperty("password", this.secrets.postgresPassword());
		properties.setProperty("connectTimeout", "5");
		properties.setProperty("socketTimeout", "60");
		Connection connection = new Driver().connect(jdbcUrl(database), properties);
		if (connection == null) {
			throw new SQLException("the driver does not know " + jdbcUrl(database));
		}
		return connection;
	}

}
