/**
 * Work that is taken from a table under a lease, so that a killed process loses nothing:
 * who works when, how holders are known to live, and what happens at the end of the
 * process. What is taken and how it is told apart is each service's own.
 */
@NullMarked
package io.packshot.platform.lease;

import org.jspecify.annotations.NullMarked;
