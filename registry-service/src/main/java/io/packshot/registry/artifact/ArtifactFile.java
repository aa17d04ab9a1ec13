package io.packshot.registry.artifact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A file or a folder in a list, in MLflow's form.
 *
 * @param path from where the list begins
 * @param isDir whether it is a folder
 * @param fileSize bytes of a file; absent for a folder
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArtifactFile(String path, @JsonProperty("is_dir") boolean isDir, @Nullable Long fileSize) {

	ArtifactFile below(ArtifactPath folder) {
		return new ArtifactFile(folder.asFolder() + this.path, this.isDir, this.fileSize);
	}

}
