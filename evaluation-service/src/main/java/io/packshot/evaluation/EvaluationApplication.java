package io.packshot.evaluation;

import java.util.Map;

import io.packshot.platform.startup.ServiceLauncher;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the evaluation service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EvaluationApplication {

	/** Starts the service alone. */
	public static void main(String[] args) {
		ServiceLauncher.run("evaluation", EvaluationApplication.class, Map.of(), args);
	}

}
