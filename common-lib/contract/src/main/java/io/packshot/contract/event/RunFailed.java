package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.RunId;

/**
 * A run ended without a candidate and will not be tried again.
 *
 * @param brand the owner
 * @param run the run
 * @param reason stable code, for example {@code too-few-plates}
 * @param detail what can be done about it
 */
public record RunFailed(BrandId brand, RunId run, String reason, String detail) implements Fact {

	@Override
	public String key() {
		return this.run.value();
	}

}
