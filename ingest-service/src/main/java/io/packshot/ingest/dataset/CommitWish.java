package io.packshot.ingest.dataset;

/**
 * What somebody wants of a commit.
 *
 * @param message what it is about
 * @param author the subject of the token
 */
record CommitWish(String message, String author) {

}
