/**
 * Proofs that the servers serve, keep what they were given, and say what is wrong.
 */
@NullMarked
package io.packshot.localservers;

import org.jspecify.annotations.NullMarked;
