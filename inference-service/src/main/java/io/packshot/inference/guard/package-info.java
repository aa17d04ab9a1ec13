/**
 * Proves on the delivered bytes that the product did not change; what fails does not
 * leave.
 */
@NullMarked
package io.packshot.inference.guard;

import org.jspecify.annotations.NullMarked;
