package io.packshot.registry.rollout;

import io.packshot.contract.id.VersionId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.registry.version.Version;

/**
 * What serves together. It is stored as JSON with every step, so members may be added; a
 * rollback restores it whole.
 *
 * @param version serves all traffic
 * @param number of the version in its line
 * @param weights of the version
 * @param profile of the recipe, which fixes how pictures are sampled
 * @param recipe digest of the whole recipe
 * @param gateReport what let the version pass
 */
record ReleaseSnapshot(VersionId version, int number, ObjectRef weights, String profile, Digest recipe,
		ObjectRef gateReport) {

	static ReleaseSnapshot of(Version version) {
		return new ReleaseSnapshot(version.id(), version.number(), version.weights(), version.origin().profile(),
				version.origin().recipe(), version.origin().report());
	}

}
