/**
 * Takes candidates through the gate: finished runs come in, decisions with their reports
 * and wishes for another run go out. Work is leased from a table, so that a killed
 * process loses nothing.
 */
@NullMarked
package io.packshot.evaluation.candidate;

import org.jspecify.annotations.NullMarked;
