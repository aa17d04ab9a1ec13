package io.packshot.inference.runtime;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How models are held.
 *
 * @param models how many models of all brands are held in memory; the one that was not
 * used for the longest time makes room
 * @param candidates how many candidates are held beside them
 * @param candidateIdle after which time without a request a candidate makes room
 * @param patience how long an order waits for weights to be loaded
 * @param retry how long after a failed load the next one is tried
 * @param libraries where native libraries are unpacked; null for the user's own cache
 */
@Validated
@ConfigurationProperties("packshot.inference.runtime")
public record RuntimeProperties(@DefaultValue("8") @Min(1) @Max(1000) int models,
		@DefaultValue("2") @Min(1) @Max(100) int candidates, @DefaultValue("10m") Duration candidateIdle,
		@DefaultValue("60s") Duration patience, @DefaultValue("5s") Duration retry, @Nullable Path libraries) {

}
