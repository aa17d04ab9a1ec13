/**
 * The whole platform in one process: starts the local servers, then the gateway and every
 * service as a context of its own, and says in the home directory how far it is and where
 * it listens.
 */
@NullMarked
package io.packshot.standalone;

import org.jspecify.annotations.NullMarked;
