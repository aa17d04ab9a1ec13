package io.packshot.inference.plate;

import io.packshot.contract.id.VersionId;

/**
 * Which version of which model makes plates.
 *
 * @param model the line of versions
 * @param version the version
 */
public record Served(String model, VersionId version) {

}
