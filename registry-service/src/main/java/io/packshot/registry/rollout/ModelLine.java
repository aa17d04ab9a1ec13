package io.packshot.registry.rollout;

import io.packshot.contract.id.BrandId;

/**
 * One model of one brand.
 *
 * @param brand the owner
 * @param model its name
 */
record ModelLine(BrandId brand, String model) {

}
