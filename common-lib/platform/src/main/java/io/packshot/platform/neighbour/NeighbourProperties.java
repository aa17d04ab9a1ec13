package io.packshot.platform.neighbour;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient this service is with the others.
 *
 * @param timeout for one answer, rendering included where a neighbour renders
 */
@ConfigurationProperties("packshot.neighbour")
record NeighbourProperties(@DefaultValue("20s") Duration timeout) {

}
