package io.packshot.registry.rollout;

import java.util.function.Supplier;

import io.packshot.platform.problem.ProblemException;
import io.packshot.registry.RegistryProblem;

/** Says the policy's refusals as problems. */
final class RolloutRefusal {

	private RolloutRefusal() {
	}

	static RolloutStep translate(Supplier<RolloutStep> deed) {
		try {
			return deed.get();
		}
		catch (VersionServesAlready ex) {
			throw new ProblemException(RegistryProblem.VERSION_SERVES_ALREADY, message(ex), ex).with("field",
					"version");
		}
		catch (NothingToRollBackTo ex) {
			throw new ProblemException(RegistryProblem.NOTHING_TO_ROLL_BACK_TO, message(ex), ex);
		}
		catch (RolloutMoved ex) {
			throw new ProblemException(RegistryProblem.ROLLOUT_MOVED, message(ex), ex).with("field", "revision");
		}
	}

	private static String message(RuntimeException refusal) {
		return String.valueOf(refusal.getMessage());
	}

}
