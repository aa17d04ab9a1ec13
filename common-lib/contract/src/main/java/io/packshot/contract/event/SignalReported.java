package io.packshot.contract.event;

import java.time.Instant;
import java.util.List;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.VersionId;

/**
 * Monitoring has judged a live version anew, or its judgement has changed.
 *
 * @param brand the owner
 * @param model the line of versions
 * @param version the judged version
 * @param number of the version in its line
 * @param rollout revision of the rollout that was judged
 * @param state the judgement
 * @param images how many images of the version it rests on
 * @param findings each compared number
 * @param from start of the judged time
 * @param to end of the judged time
 */
public record SignalReported(BrandId brand, String model, VersionId version, int number, int rollout, SignalState state,
		int images, List<Finding> findings, Instant from, Instant to) implements Fact {

	public SignalReported {
		findings = List.copyOf(findings);
	}

	@Override
	public String key() {
		return this.version.value();
	}

}
