package io.packshot.evaluation.gate;

import java.util.List;

import io.packshot.contract.event.Verdict;

/**
 * Decides about a candidate. A changed product pixel fails at once. Everything else needs
 * enough background to be told from noise: with too few crops, or a metric that could not
 * be measured, the decision is inconclusive. Otherwise one metric above its limit fails.
 */
public final class GatePolicy {

	private final Calibration calibration;

	/** A gate with these thresholds. */
	public GatePolicy(Calibration calibration) {
		this.calibration = calibration;
	}

	/** The thresholds. */
	public Calibration calibration() {
		return this.calibration;
	}

	/** Judges every metric. */
	public Decision decide(Sample sample) {
		List<Judgement> judgements = this.calibration.limits().stream().map((limit) -> judge(limit, sample)).toList();
		List<String> failed = failed(judgements, sample, false);
		List<String> exact = failed(judgements, sample, true);
		if (!exact.isEmpty()) {
			return new Decision(Verdict.FAIL, failed, "Product pixels are not proven unchanged.", judgements);
		}
		int crops = Math.min(sample.heldOutCrops(), sample.plateCrops());
		if (crops < this.calibration.leastCrops()) {
			return new Decision(Verdict.INCONCLUSIVE, List.of(), "There are " + crops
					+ " background-only crops, fewer than " + this.calibration.leastCrops() + ": add photos.",
					judgements);
		}
		if (sample.values().size() < this.calibration.limits().size()) {
			return new Decision(Verdict.INCONCLUSIVE, List.of(), "Not every metric could be measured.", judgements);
		}
		if (!failed.isEmpty()) {
			return new Decision(Verdict.FAIL, failed, "Above the limit: " + String.join(", ", failed) + ".",
					judgements);
		}
		return new Decision(Verdict.PASS, List.of(), "Every metric is within its limit.", judgements);
	}

	private Judgement judge(Limit limit, Sample sample) {
		Double value = sample.values().get(limit.metric());
		double measured = sample.floors().getOrDefault(limit.metric(), 0.0);
		double largest = limit.largest(measured);
		// A value that is not a number is above every limit.
		boolean passed = value != null && value <= largest;
		return new Judgement(limit.metric().label(), value, limit.floor(measured), limit.margin(), largest, passed);
	}

	private List<String> failed(List<Judgement> judgements, Sample sample, boolean exactOnly) {
		return this.calibration.limits()
			.stream()
			.map(Limit::metric)
			.filter((metric) -> sample.values().containsKey(metric) && (metric.isExact() || !exactOnly))
			.map(Metric::label)
			.filter((label) -> judgements.stream().anyMatch((one) -> one.metric().equals(label) && !one.passed()))
			.toList();
	}

}
