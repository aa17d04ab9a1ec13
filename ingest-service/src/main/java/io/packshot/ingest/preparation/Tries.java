package io.packshot.ingest.preparation;

/**
 * How often preparation of a photo ended without a result.
 *
 * @param failures for reasons of the photo's own
 * @param delays because something beneath did not answer
 * @param abandoned because its holder fell silent
 */
record Tries(int failures, int delays, int abandoned) {

}
