package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.RunId;

/**
 * An attempt at a run began.
 *
 * @param brand the owner
 * @param run the run
 * @param attempt counts from 1
 */
public record RunStarted(BrandId brand, RunId run, int attempt) implements Fact {

	@Override
	public String key() {
		return this.run.value();
	}

}
