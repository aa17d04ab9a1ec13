package io.packshot.localservers;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The credentials of one data directory, drawn at random on its first start and kept in
 * {@code secrets/local-servers.properties}, readable by the owner only.
 *
 * @param postgresPassword 192 random bits in hexadecimal
 * @param s3AccessKey 80 random bits in hexadecimal
 * @param s3SecretKey 192 random bits in hexadecimal
 */
record Secrets(String postgresPassword, String s3AccessKey, String s3SecretKey) {

	private static final SecureRandom RANDOM = new SecureRandom();

	static Secrets of(Path directory) {
		Path file = PrivateFiles.directory(directory.resolve("secrets")).resolve("local-servers.properties");
		if (Files.exists(file)) {
			return read(file);
		}
		if (Files.exists(directory.resolve("postgres"))) {
			throw new ServerFailed("the credentials " + file + " are gone while the database they open is there:"
					+ " restore that file, or start over in an empty directory");
		}
		Secrets drawn = new Secrets(random(24), random(10), random(24));
		PrivateFiles.write(file, "postgres.password=" + drawn.postgresPassword + "\ns3.access-key=" + drawn.s3AccessKey
				+ "\ns3.secret-key=" + drawn.s3SecretKey + "\n");
		return drawn;
	}

	@Override
	public String toString() {
		return "Secrets[withheld]";
	}

	private static Secrets read(Path file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + file, ex);
		}
		return new Secrets(need(properties, "postgres.password", file), need(properties, "s3.access-key", file),
				need(properties, "s3.secret-key", file));
	}

	private static String need(Properties properties, String key, Path file) {
		String value = properties.getProperty(key);
		if (value == null || value.isBlank()) {
			throw new ServerFailed(file + " lacks " + key);
		}
		return value;
	}

	private static String random(int bytes) {
		byte[] bits = new byte[bytes];
		RANDOM.nextBytes(bits);
		return HexFormat.of().formatHex(bits);
	}

}
