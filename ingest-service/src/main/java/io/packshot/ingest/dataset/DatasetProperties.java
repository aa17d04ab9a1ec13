package io.packshot.ingest.dataset;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How datasets are committed.
 *
 * @param reconcileEvery how often to look for commits of which nobody has said what came
 * of them; the first time at start
 * @param lockTimeout how long a commit waits for others to the same branch
 * @param committers commits at once in this process; each takes two database connections
 */
@Validated
@ConfigurationProperties("packshot.dataset")
record DatasetProperties(@DefaultValue("30s") Duration reconcileEvery, @DefaultValue("30s") Duration lockTimeout,
		@DefaultValue("2") @Min(1) @Max(16) int committers) {

}
