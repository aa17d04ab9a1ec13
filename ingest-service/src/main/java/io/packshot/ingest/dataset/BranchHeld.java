package io.packshot.ingest.dataset;

/** Others have been committing to a branch for longer than anybody waits. */
final class BranchHeld extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BranchHeld(DatasetBranch branch, Throwable cause) {
		super("others hold the branch " + branch.lockKey(), cause);
	}

}
