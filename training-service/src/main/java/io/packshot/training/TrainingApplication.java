package io.packshot.training;

import java.util.Map;

import io.packshot.platform.startup.ServiceLauncher;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the training service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TrainingApplication {

	/** Starts the service alone. */
	public static void main(String[] args) {
		ServiceLauncher.run("training", TrainingApplication.class, Map.of(), args);
	}

}
