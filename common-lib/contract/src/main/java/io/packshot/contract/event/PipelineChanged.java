package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.pipeline.PipelineSpec;

/**
 * A brand's loop was described anew: the whole description, so that the newest fact of a
 * key is enough.
 *
 * @param brand the owner
 * @param pipeline its name within the brand
 * @param revision counts the changes from 1; a consumer ignores what is not newer than
 * what it has
 * @param spec the description
 */
public record PipelineChanged(BrandId brand, String pipeline, int revision, PipelineSpec spec) implements Fact {

	@Override
	public String key() {
		return this.brand.value() + "/" + this.pipeline;
	}

}
