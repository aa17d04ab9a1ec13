/**
 * The main job from end to end, as a client of the public interfaces: photos go in,
 * finished product images and a page that shows them come out; a journal lets it go on
 * after an interruption.
 */
@NullMarked
package io.packshot.cli.demo;

import org.jspecify.annotations.NullMarked;
