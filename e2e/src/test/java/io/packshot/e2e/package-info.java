/**
 * Tests that know the platform only from outside: a process, its addresses and its keys.
 */
@NullMarked
package io.packshot.e2e;

import org.jspecify.annotations.NullMarked;
