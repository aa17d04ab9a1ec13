/**
 * Starts a service: alone from its own jar, or beside the others in one process, each
 * with its own configuration file, schema and port.
 */
@NullMarked
package io.packshot.platform.startup;

import org.jspecify.annotations.NullMarked;
