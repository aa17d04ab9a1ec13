/**
 * Errors as RFC 9457 problem documents with stable codes; unexpected ones reveal nothing
 * and are logged under their correlation id.
 */
@NullMarked
package io.packshot.platform.problem;

import org.jspecify.annotations.NullMarked;
