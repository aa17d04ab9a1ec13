package io.packshot.gateway;

import java.time.Clock;
import java.util.Map;

import io.packshot.platform.startup.ServiceLauncher;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The gateway service, alone from its own jar or beside the others in one process. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class GatewayApplication {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/** Starts the gateway. */
	public static void main(String[] args) {
		ServiceLauncher.run("gateway", GatewayApplication.class, Map.of(), args);
	}

}
