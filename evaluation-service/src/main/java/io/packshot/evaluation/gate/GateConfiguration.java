package io.packshot.evaluation.gate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gate with the committed thresholds, the same wherever this service runs. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

	@Bean
	GatePolicy gatePolicy() {
		return new GatePolicy(CalibrationFile.read());
	}

}
