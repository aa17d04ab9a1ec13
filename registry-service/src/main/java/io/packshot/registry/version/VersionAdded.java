package io.packshot.registry.version;

/**
 * Told inside this service, in the transaction that registers a version.
 *
 * @param version the new version
 */
public record VersionAdded(Version version) {

}
