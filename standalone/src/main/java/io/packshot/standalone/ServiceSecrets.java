package io.packshot.standalone;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The random secret of each service account, made at the first start and kept. */
final class ServiceSecrets {

	private static final int BYTES = 32;

	private final Map<String, String> secrets;

	private ServiceSecrets(Map<String, String> secrets) {
		this.secrets = secrets;
	}

	static ServiceSecrets of(Home home, Iterable<String> services) {
		Path file = home.secrets().resolve("services.properties");
		try {
			Map<String, String> secrets = read(file);
			int known = secrets.size();
			for (String service : services) {
				secrets.computeIfAbsent(service, ServiceSecrets::random);
			}
			if (secrets.size() > known) {
				write(file, secrets);
			}
			return new ServiceSecrets(secrets);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the secrets in " + file + " cannot be used", ex);
		}
	}

	/** The secret of a service's account. */
	String of(String service) {
		String secret = this.secrets.get(service);
		if (secret == null) {
			throw new IllegalArgumentException("there is no service account " + service);
		}
		return secret;
	}

	private static String random(String service) {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return "sa_" + service + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static Map<String, String> read(Path file) throws IOException {
		Map<String, String> secrets = new TreeMap<>();
		if (Files.exists(file)) {
			Properties properties = new Properties();
			properties.load(new StringReader(Files.readString(file)));
			properties.stringPropertyNames().forEach((name) -> secrets.put(name, properties.getProperty(name)));
		}
		return secrets;
	}

	private static void write(Path file, Map<String, String> secrets) throws IOException {
		if (!Files.exists(file)) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		StringBuilder text = new StringBuilder();
		secrets.forEach((service, secret) -> text.append(service).append('=').append(secret).append('\n'));
		// Written in place: a rename would lose the mode of the file.
		Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
	}

}
