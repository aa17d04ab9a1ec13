package io.packshot.evaluation.gate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.packshot.contract.event.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class GatePolicyTests {

	/** Floor .9 and margin log 2: twice 1.0, less .1. */
	private static final Calibration CALIBRATION = new Calibration(1, "made up", 32, 24,
			Stream.of(Metric.values())
				.map((metric) -> metric.isExact() ? new Limit(metric, 0, 0) : new Limit(metric, 0.9, Math.log(2)))
				.toList());

	private final GatePolicy policy = new GatePolicy(CALIBRATION);

	@Test
	void passesWhatIsWithinEveryLimit() {
		Decision decision = this.policy.decide(sample(24, 32, Map.of()));
		assertThat(decision.verdict()).isEqualTo(Verdict.PASS);
		assertThat(decision.failed()).isEmpty();
		assertThat(decision.judgements()).hasSize(Metric.values().length).allMatch(Judgement::passed);
	}

	@Test
	void namesEveryFailedMetric() {
		Decision decision = this.policy
			.decide(sample(24, 32, Map.of(Metric.LAPLACIAN_0, 1.95, Metric.PALETTE_DISTANCE, 8.0)));
		assertThat(decision.verdict()).isEqualTo(Verdict.FAIL);
		assertThat(decision.failed()).containsExactly("laplacian-0", "palette-distance");
	}

	@Test
	void theLimitItselfPassesAndTheNextNumberFails() {
		double largest = new Limit(Metric.LAPLACIAN_0, 0.9, Math.log(2)).largest(0);
		assertThat(largest).isCloseTo(1.9, within(1e-12));
		assertThat(this.policy.decide(sample(24, 32, Map.of(Metric.LAPLACIAN_0, largest))).verdict())
			.isEqualTo(Verdict.PASS);
		assertThat(this.policy.decide(sample(24, 32, Map.of(Metric.LAPLACIAN_0, Math.nextUp(largest)))).verdict())
			.isEqualTo(Verdict.FAIL);
	}

	@Test
	void aBrandWhosePhotosDifferRaisesTheFloorAndOneWhosePhotosAgreeNeverLowersIt() {
		Limit limit = new Limit(Metric.LAPLACIAN_0, 0.9, Math.log(2));
		assertThat(limit.largest(1.9)).isCloseTo(3.9, within(1e-9));
		assertThat(limit.largest(0.2)).isCloseTo(1.9, within(1e-9));
		Sample sample = sample(24, 32, Map.of(Metric.LAPLACIAN_0, 3.5));
		assertThat(this.policy.decide(sample).verdict()).isEqualTo(Verdict.FAIL);
		Sample motley = new Sample(24, 32, 32, sample.values(), Map.of(Metric.LAPLACIAN_0, 1.9));
		assertThat(this.policy.decide(motley).verdict()).isEqualTo(Verdict.PASS);
	}

	@Test
	void noFloorExcusesAChangedProduct() {
		Sample sample = sample(24, 32, Map.of(Metric.PIXEL_PROOF, 1.0));
		Sample floored = new Sample(24, 32, 32, sample.values(), Map.of(Metric.PIXEL_PROOF, 2.0));
		assertThat(this.policy.decide(floored).failed()).containsExactly("pixel-proof");
	}

	@Test
	void tooFewCropsAreInconclusiveWhateverTheNumbersSay() {
		assertThat(this.policy.decide(sample(24, 31, Map.of())).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
		Decision bad = this.policy.decide(sample(24, 31, Map.of(Metric.LAPLACIAN_0, 50.0)));
		assertThat(bad.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
		assertThat(bad.reason()).contains("31").contains("32");
	}

	@Test
	void oneChangedLevelOfAProductFailsWithoutAnyCrop() {
		Decision decision = this.policy.decide(sample(0, 0, Map.of(Metric.PIXEL_PROOF, 1.0)));
		assertThat(decision.verdict()).isEqualTo(Verdict.FAIL);
		assertThat(decision.failed()).containsExactly("pixel-proof");
	}

	@Test
	void whatCouldNotBeMeasuredIsInconclusive() {
		Map<Metric, Double> values = new EnumMap<>(sample(24, 32, Map.of()).values());
		values.remove(Metric.PIXEL_PROOF);
		Decision decision = this.policy.decide(new Sample(24, 32, 32, values));
		assertThat(decision.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
		assertThat(decision.judgements()).filteredOn((one) -> one.value() == null).hasSize(1);
	}

	@Test
	void whatIsNotANumberFails() {
		assertThat(this.policy.decide(sample(24, 32, Map.of(Metric.WHOLE_FIELD, Double.NaN))).failed())
			.containsExactly("whole-field");
	}

	@Test
	void aCalibrationHasOneLimitForEachMetric() {
		List<Limit> limits = CALIBRATION.limits().subList(1, CALIBRATION.limits().size());
		assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(1, "", 32, 24, limits));
	}

	@Test
	void theCommittedCalibrationKeepsTheHardRules() {
		Calibration committed = CalibrationFile.read();
		assertThat(committed.leastCrops()).isGreaterThanOrEqualTo(32);
		assertThat(committed.provenance()).contains("CalibrationTool");
		assertThat(committed.limits()).filteredOn((limit) -> limit.metric() == Metric.PIXEL_PROOF)
			.singleElement()
			.satisfies((limit) -> assertThat(limit.floor()).isZero());
	}

	private static Sample sample(int photos, int crops, Map<Metric, Double> changed) {
		Map<Metric, Double> values = new EnumMap<>(Metric.class);
		for (Metric metric : Metric.values()) {
			values.put(metric, metric.isExact() ? 0.0 : 0.9);
		}
		values.putAll(changed);
		return new Sample(photos, crops, crops, values);
	}

}
