/**
 * Looks whether this machine can run the platform and says what to do where it cannot.
 */
@NullMarked
package io.packshot.cli.doctor;

import org.jspecify.annotations.NullMarked;
