/**
 * Runs the service on real servers, with a stand-in for the services behind the gateway.
 */
@NullMarked
package io.packshot.training;

import org.jspecify.annotations.NullMarked;
