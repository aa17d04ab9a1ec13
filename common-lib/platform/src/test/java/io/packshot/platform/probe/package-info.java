/**
 * A service made of nothing but the platform, to see it work on real servers.
 */
@NullMarked
package io.packshot.platform.probe;

import org.jspecify.annotations.NullMarked;
