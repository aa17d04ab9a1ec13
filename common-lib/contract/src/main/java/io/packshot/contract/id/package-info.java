/**
 * Typed identifiers: 128 bits, time-ordered, with a prefix that tells people what they
 * name.
 */
@NullMarked
package io.packshot.contract.id;

import org.jspecify.annotations.NullMarked;
