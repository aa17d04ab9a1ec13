/**
 * Decides whether every endpoint of every service keeps brands and roles apart: takes the
 * operations from the services' own descriptions, and calls each on things that exist.
 */
@NullMarked
package io.packshot.e2e.endpoint;

import org.jspecify.annotations.NullMarked;
