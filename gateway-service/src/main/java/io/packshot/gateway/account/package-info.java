/**
 * Decides which services of the platform may speak in their own name, from the
 * configuration.
 */
@NullMarked
package io.packshot.gateway.account;

import org.jspecify.annotations.NullMarked;
