package io.packshot.inference.runtime;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.object.ObjectRef;

/**
 * The weights of one model.
 *
 * @param brand the owner
 * @param file a safetensors file of the scene model's format
 */
public record Weights(BrandId brand, ObjectRef file) {

}
