/**
 * Procedural product photos with exact truth. A shot (family, scene, two seeds) comes in;
 * a picture, its clean plate, its alpha and its labels come out, the same bytes on every
 * JVM.
 */
@NullMarked
package io.packshot.renderer;

import org.jspecify.annotations.NullMarked;
