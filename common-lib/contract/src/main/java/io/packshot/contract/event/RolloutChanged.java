package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.VersionId;
import io.packshot.contract.object.ObjectRef;

/**
 * What shall serve a model's traffic from now on: the whole desired state, so that the
 * newest fact of a key is enough.
 *
 * @param brand the owner
 * @param model the line of versions
 * @param revision counts the changes of this model's rollout from 1; a consumer ignores
 * what is not newer than what it has
 * @param version serves all traffic
 * @param number of the version in its line
 * @param weights the version's safetensors file
 * @param reason why it changed, in words for people
 */
public record RolloutChanged(BrandId brand, String model, int revision, VersionId version, int number,
		ObjectRef weights, String reason) implements Fact {

	@Override
	public String key() {
		return this.brand.value() + "/" + this.model;
	}

}
