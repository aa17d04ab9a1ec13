/**
 * Rules about datasets that several services have to follow alike.
 */
@NullMarked
package io.packshot.contract.dataset;

import org.jspecify.annotations.NullMarked;
