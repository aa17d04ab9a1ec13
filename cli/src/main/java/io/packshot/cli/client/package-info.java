/**
 * HTTP calls to the gateway: authorised, repeated while that can help, with problem
 * documents turned into one clear failure.
 */
@NullMarked
package io.packshot.cli.client;

import org.jspecify.annotations.NullMarked;
