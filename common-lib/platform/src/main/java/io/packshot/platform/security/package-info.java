/**
 * Identity in every room: verifies tokens, tells who calls for which brand, and demands a
 * role on every endpoint.
 */
@NullMarked
package io.packshot.platform.security;

import org.jspecify.annotations.NullMarked;
