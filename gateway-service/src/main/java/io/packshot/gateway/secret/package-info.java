/**
 * Decides how secrets are made, hashed and kept in files that only their owner reads.
 */
@NullMarked
package io.packshot.gateway.secret;

import org.jspecify.annotations.NullMarked;
