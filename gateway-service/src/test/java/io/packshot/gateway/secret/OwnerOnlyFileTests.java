package io.packshot.gateway.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnerOnlyFileTests {

	@TempDir
	private Path folder;

	@Test
	void writesForTheOwnerOnlyAndLeavesNothingElse() throws IOException {
		Path file = this.folder.resolve("new/secret");
		OwnerOnlyFile.replace(file, new byte[] { 1 });
		OwnerOnlyFile.replace(file, new byte[] { 2 });
		assertThat(OwnerOnlyFile.read(file)).hasValue(new byte[] { 2 });
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
			.isEqualTo("rwx------");
		try (Stream<Path> files = Files.list(file.getParent())) {
			assertThat(files).containsExactly(file);
		}
	}

	@Test
	void keepsWhatAnotherProcessWroteFirst() throws IOException {
		Path file = this.folder.resolve("secret");
		assertThat(OwnerOnlyFile.createOrRead(file, new byte[] { 1 })).containsExactly(1);
		assertThat(OwnerOnlyFile.createOrRead(file, new byte[] { 2 })).containsExactly(1);
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files).containsExactly(file);
		}
	}

	@Test
	void refusesSecretThatOthersCanRead() throws IOException {
		Path file = this.folder.resolve("secret");
		OwnerOnlyFile.replace(file, new byte[] { 1 });
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
		assertThatThrownBy(() -> OwnerOnlyFile.read(file)).isInstanceOf(SecretFileExposed.class)
			.hasMessageContaining("chmod 600");
	}

	@Test
	void findsNoMissingFile() {
		assertThat(OwnerOnlyFile.read(this.folder.resolve("absent"))).isEmpty();
	}

}
