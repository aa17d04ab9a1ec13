package io.packshot.ingest.photo;

import io.packshot.contract.event.MatteRef;
import io.packshot.contract.object.ObjectRef;

/**
 * What preparation made of a photo.
 *
 * @param master the upright sRGB picture that everything else starts from, a PNG
 * @param width pixels of the master
 * @param height pixels of the master
 * @param matte the matte in force
 */
public record Prepared(ObjectRef master, int width, int height, MatteRef matte) {

}
