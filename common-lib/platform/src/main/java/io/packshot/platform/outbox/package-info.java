/**
 * Facts leave a service in the transaction that made them true, in order per key, at
 * least once.
 */
@NullMarked
package io.packshot.platform.outbox;

import org.jspecify.annotations.NullMarked;
