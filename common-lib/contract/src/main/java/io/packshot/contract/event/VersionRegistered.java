package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
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
 * @param weights the safetensors file
 */
public record VersionRegistered(BrandId brand, VersionId version, String model, int number, RunId run,
		ObjectRef weights) implements Fact {

	@Override
	public String key() {
		return this.version.value();
	}

}
