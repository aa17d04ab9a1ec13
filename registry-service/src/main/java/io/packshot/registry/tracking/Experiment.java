package io.packshot.registry.tracking;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A named collection of runs, in MLflow's form.
 *
 * @param experimentId digits; {@code 0} is each brand's default
 * @param name unique in the brand
 * @param artifactLocation where its runs' artifacts lie
 * @param lifecycleStage always active: experiments are not deleted
 * @param creationTime milliseconds since 1970
 * @param lastUpdateTime milliseconds since 1970
 * @param tags notes
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Experiment(String experimentId, String name, @Nullable String artifactLocation, String lifecycleStage,
		long creationTime, long lastUpdateTime, List<Entry> tags) {

}
