package io.packshot.ingest.dataset;

/** Somebody else moved the branch, or the table beside it, since it was looked at. */
final class DatasetBranchMoved extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DatasetBranchMoved(DatasetBranch branch, Throwable cause) {
		super("the branch " + branch.lockKey() + " has moved", cause);
	}

}
