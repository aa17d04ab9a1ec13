package io.packshot.platform.startup;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Makes the service's own name known to the rest of the platform. */
@AutoConfiguration
@EnableConfigurationProperties(ServiceProperties.class)
class ServiceConfiguration {

}
