package io.packshot.registry.rollout;

import io.packshot.registry.version.Version;
import io.packshot.registry.version.VersionAdded;
import io.packshot.registry.version.Versions;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Applies the default rule to each new version, in the transaction that registers it. */
@Component
final class OnVersionAdded {

	private static final Cause GATE_PASSED = new Cause(Cause.DEFAULT_RULE, "the gate passed");

	private final Versions versions;

	private final RolloutStepper stepper;

	OnVersionAdded(Versions versions, RolloutStepper stepper) {
		this.versions = versions;
		this.stepper = stepper;
	}

	@EventListener
	void on(VersionAdded added) {
		Version version = added.version();
		if (RolloutPolicy.goesOutByItself(version.origin().decidedAt(),
				this.versions.findLastDecisionBeside(version))) {
			this.stepper.rollOut(version, GATE_PASSED, null);
		}
	}

}
