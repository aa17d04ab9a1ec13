/**
 * Runs the service on real servers, and plays its neighbours for the tests of its
 * features.
 */
@NullMarked
package io.packshot.registry;

import org.jspecify.annotations.NullMarked;
