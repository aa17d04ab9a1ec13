package io.packshot.inference;

import java.util.Map;

import io.packshot.platform.service.ServiceLauncher;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the inference service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class InferenceApplication {

	/** Starts the service alone. */
	public static void main(String[] args) {
		ServiceLauncher.run("inference", InferenceApplication.class, Map.of(), args);
	}

}
