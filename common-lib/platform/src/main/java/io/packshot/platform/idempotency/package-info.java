/**
 * The same POST sent twice under one Idempotency-Key happens once and answers the same.
 */
@NullMarked
package io.packshot.platform.idempotency;

import org.jspecify.annotations.NullMarked;
