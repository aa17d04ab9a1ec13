/**
 * Starts, finds and stops the platform process of a home; prints its state and its log.
 */
@NullMarked
package io.packshot.cli.process;

import org.jspecify.annotations.NullMarked;
