package io.packshot.evaluation.candidate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.packshot.contract.event.RunCompleted;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.evaluation.gate.Calibration;
import io.packshot.evaluation.gate.Decision;
import io.packshot.imaging.proof.ProofReport;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a decision was made from; a document for people and programs.
 *
 * @param run the finished run
 * @param decision verdict, failed metrics and every number with its limit
 * @param calibration the thresholds' revision and provenance
 * @param sample what was measured with
 * @param plates what the candidate was asked for
 * @param proofs the composites
 * @param heldBack products that no image could be proven of, with any model
 * @param pictures PNG files by name, also under {@code /v1/gates/<run>/pictures/<name>}
 * @param millis how long rendering and measuring took
 * @param decidedAt when
 */
record GateReport(RunCompleted run, Decision decision, CalibrationRef calibration, SampleLine sample,
		List<PlateLine> plates, List<ProofLine> proofs, List<ProductId> heldBack, Map<String, ObjectRef> pictures,
		long millis, Instant decidedAt) {

	/** Which thresholds were in force. */
	record CalibrationRef(int revision, String provenance, int leastCrops, int calibratedPhotos) {

		static CalibrationRef of(Calibration calibration) {
			return new CalibrationRef(calibration.revision(), calibration.provenance(), calibration.leastCrops(),
					calibration.calibratedPhotos());
		}

	}

	/** What the benchmark held. */
	record SampleLine(List<ProductId> heldOutProducts, List<PhotoId> heldOutPhotos, int heldOutCrops, int plateCrops,
			int brandPhotos) {

	}

	/** One plate. */
	record PlateLine(String prompt, long seed) {

	}

	/** One composite; null where it could not be proven. */
	record ProofLine(ProductId product, @Nullable PhotoId photo, String prompt, long seed,
			@Nullable ProofReport proof) {

	}

}
