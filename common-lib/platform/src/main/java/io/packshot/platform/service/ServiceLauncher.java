package io.packshot.platform.service;

import java.util.LinkedHashMap;
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
		Map<String, Object> settings = new LinkedHashMap<>(properties);
		settings.put("packshot.service.name", name);
		String[] arguments = new String[args.length + settings.size() + 1];
		int index = 0;
		// Command-line form, because default properties would lose against the files.
		arguments[index++] = "--spring.config.name=packshot-platform," + name + "-service";
		for (Map.Entry<String, Object> setting : settings.entrySet()) {
			arguments[index++] = "--" + setting.getKey() + "=" + setting.getValue();
		}
		System.arraycopy(args, 0, arguments, index, args.length);
		return new SpringApplicationBuilder(application).bannerMode(Banner.Mode.OFF)
			.registerShutdownHook(true)
			.run(arguments);
	}

}
