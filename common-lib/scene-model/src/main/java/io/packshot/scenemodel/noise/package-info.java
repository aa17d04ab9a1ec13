/**
 * Random numbers that depend on nothing but their key: a seed, a purpose, an index and a
 * step come in, the same numbers come out on every machine and in every order.
 */
@NullMarked
package io.packshot.scenemodel.noise;

import org.jspecify.annotations.NullMarked;
