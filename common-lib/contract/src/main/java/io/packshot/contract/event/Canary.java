package io.packshot.contract.event;

import io.packshot.contract.id.VersionId;
import io.packshot.contract.object.ObjectRef;

/**
 * A version that gets a share of a model's traffic.
 *
 * @param version the version
 * @param number of the version in its line
 * @param weights the version's safetensors file
 * @param percent of the products that it serves, 1 to 99; a product that it serves at one
 * step it serves at every later one
 * @param step counts the steps from 1
 * @param steps how many there are before it serves all
 */
public record Canary(VersionId version, int number, ObjectRef weights, int percent, int step, int steps) {

	public Canary {
		if (percent < 1 || percent > 99) {
			throw new IllegalArgumentException("a canary serves 1 to 99 percent, not " + percent);
		}
	}

}
