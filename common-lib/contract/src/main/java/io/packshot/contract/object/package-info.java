/**
 * References to bytes in the object store, as facts and rows carry them.
 */
@NullMarked
package io.packshot.contract.object;

import org.jspecify.annotations.NullMarked;
