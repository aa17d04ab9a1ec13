package io.packshot.registry.artifact;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is kept of runs' files.
 *
 * @param largest file that is taken; it is held in memory on its way
 */
@ConfigurationProperties("packshot.artifact")
record ArtifactProperties(@DefaultValue("64MB") DataSize largest) {

}
