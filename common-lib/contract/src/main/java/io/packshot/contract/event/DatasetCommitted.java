package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a dataset moved to a new commit.
 *
 * @param brand the owner
 * @param dataset the dataset's name within the brand
 * @param branch the branch that moved
 * @param commit the new commit
 * @param parent the commit before; null for the first
 * @param snapshot the Iceberg snapshot that holds the rows
 * @param photos rows in the commit
 */
public record DatasetCommitted(BrandId brand, String dataset, String branch, CommitId commit, @Nullable CommitId parent,
		long snapshot, int photos) implements Fact {

	@Override
	public String key() {
		return this.brand.value() + "/" + this.dataset;
	}

}
