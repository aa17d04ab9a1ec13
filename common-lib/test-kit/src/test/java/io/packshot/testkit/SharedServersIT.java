package io.packshot.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.packshot.localservers.PostgresServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharedServersIT {

	@Test
	void startsOncePerJvm() {
		assertThat(SharedServers.get()).isSameAs(SharedServers.get());
		assertThat(Path.of("target").toFile().list()).anyMatch((name) -> name.startsWith("shared-servers"));
	}

	@Test
	void givesEachCallerADatabaseOfItsOwn() throws Exception {
		String first = SharedServers.freshDatabase();
		execute(first, "create table photos (id int)");
		String second = SharedServers.freshDatabase();
		assertThat(second).isNotEqualTo(first);
		assertThat(tables(first)).isEqualTo(1);
		assertThat(tables(second)).isZero();
	}

	@Test
	void givesEachCallerABucketAndATopicOfItsOwn() {
		assertThat(SharedServers.freshBucket()).isNotEqualTo(SharedServers.freshBucket());
		assertThat(SharedServers.freshTopic(2)).isNotEqualTo(SharedServers.freshTopic(2));
	}

	private static int tables(String url) throws SQLException {
		try (Connection connection = connect(url);
				Statement statement = connection.createStatement();
				ResultSet found = statement
					.executeQuery("select count(*) from pg_tables where schemaname = 'public'")) {
			found.next();
			return found.getInt(1);
		}
	}

	private static void execute(String url, String sql) throws SQLException {
		try (Connection connection = connect(url); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static Connection connect(String url) throws SQLException {
		PostgresServer postgres = SharedServers.get().postgres();
		return DriverManager.getConnection(url, postgres.user(), postgres.password());
	}

}
