package io.packshot.ingest.dataset;

import io.packshot.contract.id.BrandId;

/**
 * A branch of a dataset.
 *
 * @param brand the owner
 * @param dataset the dataset's name within the brand
 * @param name the branch's name within the dataset
 */
record DatasetBranch(BrandId brand, String dataset, String name) {

	/** The branch that commits move where nobody says otherwise. */
	static final String MAIN = "main";

	/** What commits to this branch lock. */
	String lockKey() {
		return this.brand + "/" + this.dataset + "/" + this.name;
	}

	DatasetBranch main() {
		return new DatasetBranch(this.brand, this.dataset, MAIN);
	}

}
