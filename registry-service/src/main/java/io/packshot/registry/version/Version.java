package io.packshot.registry.version;

import java.time.Instant;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.VersionId;
import io.packshot.contract.object.ObjectRef;

/**
 * A registered version; it never changes.
 *
 * @param id names it
 * @param brand the owner
 * @param model the line of versions that it belongs to
 * @param number counts the versions of the line from 1
 * @param weights a safetensors file in the brand's objects
 * @param origin its lineage
 * @param registeredAt when it became a version
 */
public record Version(VersionId id, BrandId brand, String model, int number, ObjectRef weights, Origin origin,
		Instant registeredAt) {

}
