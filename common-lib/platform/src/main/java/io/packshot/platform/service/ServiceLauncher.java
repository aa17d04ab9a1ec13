package io.packshot.platform.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts one service. Several may run in one process, so each reads only
 * {@code packshot-platform.yml} and its own {@code <name>-service.yml}, and never a file
 * called application.yml.
 */
public final class ServiceLauncher {

	private ServiceLauncher() {
	}

	/**
	 * Starts a service and returns when it is ready.
	 * @param name the service's word, for example {@code ingest}: names its configuration
	 * file, its database schema and its Flyway folder
	 * @param application the Spring Boot application class
	 * @param properties settings that win over the files, not over the command line
	 * @param args command-line arguments
	 * @return the running context; closing it stops the service
	 */
	public static ConfigurableApplicationContext run(String name, Class<?> application, Map<String, Object> properties,
			String... args) {
		return builder(application).registerShutdownHook(true).run(arguments(name, properties, args));
	}

	/**
	 * Starts a service in a process that holds others and closes them itself, in order.
	 * @param name the service's word
	 * @param application the Spring Boot application class
	 * @param properties settings that win over the files
	 * @return the running context; closing it stops the service
	 */
	public static ConfigurableApplicationContext runBesideOthers(String name, Class<?> application,
			Map<String, Object> properties) {
		return builder(application).registerShutdownHook(false).run(arguments(name, properties));
	}

	private static SpringApplicationBuilder builder(Class<?> application) {
		return new SpringApplicationBuilder(application).bannerMode(Banner.Mode.OFF);
	}

	private static String[] arguments(String name, Map<String, Object> properties, String... args) {
		List<String> arguments = new ArrayList<>();
		// Command-line form, because default properties would lose against the files.
		arguments.add("--spring.config.name=packshot-platform," + name + "-service");
		arguments.add("--packshot.service.name=" + name);
		properties.forEach((key, value) -> arguments.add("--" + key + "=" + value));
		arguments.addAll(List.of(args));
		return arguments.toArray(String[]::new);
	}

}
