/**
 * Repeatable chance: a seed and a purpose come in, the same draws come out on every JVM.
 */
@NullMarked
package io.packshot.renderer.chance;

import org.jspecify.annotations.NullMarked;
