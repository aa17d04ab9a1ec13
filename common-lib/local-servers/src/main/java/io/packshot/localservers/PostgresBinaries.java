package io.packshot.localservers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.lang3.SystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked from the class path once per version, and how they
 * are called on this machine.
 */
final class PostgresBinaries {

	private final Path home;

	private PostgresBinaries(Path home) {
		this.home = home;
	}

	/** The programs as they are in a directory, unpacked already. */
	static PostgresBinaries at(Path home) {
		return new PostgresBinaries(home);
	}

	/** Unpacks the programs below the directory, unless this version is there already. */
	static PostgresBinaries in(Path directory) {
		try {
			byte[] archive = archive();
			Path home = directory.resolve("postgresql-" + digest(archive));
			if (!Files.exists(home)) {
				Path unfinished = Files.createTempDirectory(PrivateFiles.directory(directory), "unpacking");
				unpack(archive, unfinished);
				publish(unfinished, home);
			}
			return at(home);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot unpack PostgreSQL into " + directory, ex);
		}
	}

	/**
	 * The command line of one of the programs.
	 * @param name {@code initdb}, {@code postgres} or {@code pg_ctl}
	 * @param arguments the rest of the line
	 * @return the line for {@link ProcessBuilder}
	 */
	List<String> command(String name, List<String> arguments) {
		List<String> line = new ArrayList<>();
		if (isRoot()) {
			// PostgreSQL refuses to be root; in a user namespace of its own it is nobody
			line.addAll(List.of("unshare", "-U"));
		}
		line.add(this.home.resolve("bin").resolve(name).toString());
		line.addAll(arguments);
		return List.copyOf(line);
	}

	private static boolean isRoot() {
		try {
			return SystemUtils.IS_OS_LINUX
					&& Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] archive() throws IOException {
		String machine = "amd64".equals(SystemUtils.OS_ARCH) ? "x86_64" : SystemUtils.OS_ARCH;
		String system = SystemUtils.IS_OS_MAC ? "Darwin" : SystemUtils.OS_NAME;
		try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
			return packed.readAllBytes();
		}
		catch (IllegalStateException ex) {
			throw new ServerFailed("no PostgreSQL programs for " + system + " on " + machine + " are on the class path",
					ex);
		}
	}

	private static String digest(byte[] archive) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void unpack(byte[] archive, Path target) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZInputStream(new ByteArrayInputStream(archive)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path path = target.resolve(entry.getName()).normalize();
				if (!path.startsWith(target)) {
					throw new IOException("the archive points outside: " + entry.getName());
				}
				unpack(tar, entry, path);
			}
		}
	}

	private static void unpack(InputStream tar, TarArchiveEntry entry, Path path) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(path);
			return;
		}
		Files.createDirectories(parent(path));
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
			return;
		}
		if (entry.isLink()) {
			throw new IOException("a hard link is not expected: " + entry.getName());
		}
		Files.copy(tar, path);
		boolean program = (entry.getMode() & 0100) != 0;
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
	}

	private static Path parent(Path path) {
		Path parent = path.getParent();
		return (parent != null) ? parent : path;
	}

	private static void publish(Path unfinished, Path home) throws IOException {
		try {
			Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			PrivateFiles.deleteTree(unfinished);
			if (!Files.exists(home)) { // else another instance was faster
				throw ex;
			}
		}
	}

	/** The environment of every program: the same messages and sort order everywhere. */
	static void settle(Map<String, String> environment) {
		environment.keySet().removeIf((name) -> name.startsWith("PG") || name.startsWith("LC_"));
		environment.put("LC_ALL", "C");
		environment.put("TZ", "UTC");
	}

}
