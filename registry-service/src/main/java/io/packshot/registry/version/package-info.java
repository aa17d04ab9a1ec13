/**
 * Decides that a candidate which passed its gate is a version from now on, and which
 * number it gets. GateDecided comes in; VersionRegistered goes out.
 */
@NullMarked
package io.packshot.registry.version;

import org.jspecify.annotations.NullMarked;
