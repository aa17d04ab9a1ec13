/**
 * The images that were made: their files, proofs and provenance.
 */
@NullMarked
package io.packshot.inference.image;

import org.jspecify.annotations.NullMarked;
