package io.packshot.registry.artifact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.packshot.contract.id.BrandId;
import io.packshot.registry.tracking.TrackedRuns;
import io.packshot.registry.tracking.TrackingRefused;

/**
 * The run and the path in the URL of an artifact: what follows {@code mlflow-artifacts:}
 * in a run's {@code artifact_uri}.
 *
 * @param run a run of the caller's brand
 * @param path below the run
 */
record ArtifactPlace(String run, ArtifactPath path) {

	private static final Pattern FORM = Pattern.compile("/*([^/]+)/([^/]+)/artifacts(?:/(.*))?", Pattern.DOTALL);

	/**
	 * Finds a place in a brand.
	 * @throws TrackingRefused where the brand has no such run, or the path is malformed
	 */
	static ArtifactPlace of(TrackedRuns runs, BrandId brand, String text) {
		Matcher parts = FORM.matcher(text);
		if (!parts.matches()) {
			throw TrackingRefused.missing("There is no artifact repository at '" + text + "'");
		}
		String run = parts.group(2);
		String root = runs.artifactRoot(brand, run);
		if (!root.equals("/" + parts.group(1) + "/" + run + "/artifacts")) {
			throw TrackingRefused.missing("There is no artifact repository at '" + text + "'");
		}
		String below = parts.group(3);
		return new ArtifactPlace(run, new ArtifactPath((below != null) ? below : ""));
	}

}
