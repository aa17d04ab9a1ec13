/**
 * The {@code packshot} command: takes a command line, runs one command, and answers with
 * an exit status.
 */
@NullMarked
package io.packshot.cli;

import org.jspecify.annotations.NullMarked;
