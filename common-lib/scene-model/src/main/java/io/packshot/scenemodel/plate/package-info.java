/**
 * Backdrops as pictures: photos with mattes, sampled plates and brand colours come in,
 * training plates and crisp plates at delivery size come out. Needs no network and no
 * native library.
 */
@NullMarked
package io.packshot.scenemodel.plate;

import org.jspecify.annotations.NullMarked;
