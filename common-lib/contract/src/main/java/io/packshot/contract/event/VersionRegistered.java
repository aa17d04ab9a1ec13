package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.id.VersionId;
import io.packshot.contract.object.ObjectRef;

/**
 * A candidate that passed its gate became an immutable version.
 *
 * @param brand the owner
 * @param version the version
 * @param model its line
 * @param number counts the versions of the line from 1
 * @param run the run that made it
 * @param dataset that was trained on, its name within the brand
 * @param commit of the dataset
 * @param weights the safetensors file
 */
public record VersionRegistered(BrandId brand, VersionId version, String model, int number, RunId run, String dataset,
		CommitId commit, ObjectRef weights) implements Fact {

	@Override
	public String key() {
		return this.version.value();
	}

}
