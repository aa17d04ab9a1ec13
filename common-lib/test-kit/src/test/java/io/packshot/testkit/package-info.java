/**
 * Proofs that the house rules can fail, and that the shared servers keep tests apart.
 */
@NullMarked
package io.packshot.testkit;

import org.jspecify.annotations.NullMarked;
