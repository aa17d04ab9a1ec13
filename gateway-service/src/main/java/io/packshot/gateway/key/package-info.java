/**
 * Decides who may make which API key, and which keys are good. Secrets leave once and
 * come back hashed.
 */
@NullMarked
package io.packshot.gateway.key;

import org.jspecify.annotations.NullMarked;
