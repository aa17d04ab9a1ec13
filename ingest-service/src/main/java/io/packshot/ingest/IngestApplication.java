package io.packshot.ingest;

import java.util.Map;

import io.packshot.platform.startup.ServiceLauncher;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the ingest service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class IngestApplication {

	/** Starts the service with its settings on the command line. */
	public static void main(String[] args) {
		ServiceLauncher.run("ingest", IngestApplication.class, Map.of(), args);
	}

}
