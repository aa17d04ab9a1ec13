/**
 * Exchanges keys for short-lived signed tokens, at the door of every request, and
 * publishes the key that verifies them.
 */
@NullMarked
package io.packshot.gateway.token;

import org.jspecify.annotations.NullMarked;
