package io.packshot.training.tracking;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the registry is told.
 *
 * @param every how often to look for what it has not heard
 * @param longestPause between two tries for one run
 */
@ConfigurationProperties("packshot.tracking")
record TrackingProperties(@DefaultValue("2s") Duration every, @DefaultValue("60s") Duration longestPause) {

}
