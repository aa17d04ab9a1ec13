package io.packshot.registry;

import java.util.Map;

import io.packshot.platform.startup.ServiceLauncher;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the registry service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class RegistryApplication {

	/** Starts the service with its settings on the command line. */
	public static void main(String[] args) {
		ServiceLauncher.run("registry", RegistryApplication.class, Map.of(), args);
	}

}
