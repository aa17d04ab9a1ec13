package io.packshot.localservers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataDirectoryTests {

	@TempDir
	Path directory;

	@Test
	void keepsCredentialsForTheOwnerOnly() throws Exception {
		Secrets.of(this.directory);
		Path secrets = this.directory.resolve("secrets");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets))).isEqualTo("rwx------");
		assertThat(PosixFilePermissions
			.toString(Files.getPosixFilePermissions(secrets.resolve("local-servers.properties"))))
			.isEqualTo("rw-------");
	}

	@Test
	void drawsCredentialsOncePerDirectory() throws Exception {
		Secrets first = Secrets.of(this.directory);
		assertThat(Secrets.of(this.directory)).isEqualTo(first);
		Path other = Files.createDirectory(this.directory.resolve("other"));
		assertThat(Secrets.of(other).postgresPassword()).isNotEqualTo(first.postgresPassword()).hasSize(48);
	}

	@Test
	void keepsCredentialsOutOfLogs() {
		Secrets secrets = Secrets.of(this.directory);
		assertThat(secrets.toString()).doesNotContain(secrets.postgresPassword(), secrets.s3SecretKey());
	}

	@Test
	void refusesToDrawNewCredentialsForAnOldDatabase() throws Exception {
		Files.createDirectory(this.directory.resolve("postgres"));
		assertThatThrownBy(() -> Secrets.of(this.directory)).isInstanceOf(ServerFailed.class)
			.hasMessageContaining("local-servers.properties");
	}

	@Test
	void refusesSecondOwnerAndNamesTheFirst() {
		String pid = Long.toString(ProcessHandle.current().pid());
		try (DirectoryLock lock = DirectoryLock.take(this.directory)) {
			assertThat(lock).isNotNull();
			assertThatThrownBy(() -> DirectoryLock.take(this.directory)).isInstanceOf(DataDirectoryInUse.class)
				.hasMessageContaining("process " + pid);
		}
		DirectoryLock.take(this.directory).close();
	}

	@Test
	void refusesNearlyFullDisk() {
		FreeSpace.require(this.directory, 1);
		assertThatThrownBy(() -> FreeSpace.require(this.directory, Long.MAX_VALUE)).isInstanceOf(DiskNearlyFull.class)
			.hasMessageContaining("free some space");
	}

	@Test
	void clearsTheNumberOfAStrangerFromThePidFile() throws Exception {
		Path files = Files.createDirectory(this.directory.resolve("postgres"));
		Path pidFile = Files.writeString(files.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
		new PostgresCluster(PostgresBinaries.at(this.directory), files).stopOrphan();
		assertThat(pidFile).doesNotExist();
		assertThat(ProcessHandle.current().isAlive()).isTrue();
	}

}
