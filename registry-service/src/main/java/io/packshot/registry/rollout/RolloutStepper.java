package io.packshot.registry.rollout;

import java.time.Clock;

import io.packshot.contract.event.RolloutChanged;
import io.packshot.platform.outbox.Outbox;
import io.packshot.platform.problem.ProblemException;
import io.packshot.registry.version.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves rollouts, one step after the other: each step is stored with its snapshot and
 * told in one transaction, under the lock of its model. Safe for use by several threads
 * and instances.
 */
@Component
final class RolloutStepper {

	private static final Logger log = LoggerFactory.getLogger(RolloutStepper.class);

	private final Rollouts rollouts;

	private final Outbox outbox;

	private final TransactionOperations transactions;

	private final Clock clock = Clock.systemUTC();

	RolloutStepper(Rollouts rollouts, Outbox outbox, TransactionOperations transactions) {
		this.rollouts = rollouts;
		this.outbox = outbox;
		this.transactions = transactions;
	}

	/**
	 * Gives all traffic of its model to a version.
	 * @param expected the revision that the caller saw, if it looked
	 * @throws VersionServesAlready where nothing would change
	 * @throws RolloutMoved where the caller saw another revision
	 */
	RolloutStep rollOut(Version version, Cause cause, @Nullable Integer expected) {
		ModelLine line = new ModelLine(version.brand(), version.model());
		return this.transactions.execute((status) -> {
			RolloutStep serving = this.rollouts.lock(line).orElse(null);
			RolloutPolicy.checkUnmoved(serving, expected);
			Release release = RolloutPolicy.rollOut(serving, ReleaseSnapshot.of(version));
			return add(new RolloutStep(line, release.revision(), StepKind.ROLLOUT, release, cause,
					RolloutPolicy.timeAfter(serving, this.clock.instant())));
		});
	}

	/**
	 * Restores the release before the one that serves.
	 * @param expected the revision that the caller saw, if it looked
	 * @throws NothingToRollBackTo where the first release serves
	 * @throws RolloutMoved where the caller saw another revision
	 */
	RolloutStep rollBack(ModelLine line, Cause cause, @Nullable Integer expected) {
		// Before the lock, which would leave a row for a model that does not exist.
		if (this.rollouts.findCurrent(line).isEmpty()) {
			throw ProblemException.notFound("rollout of", line.model());
		}
		return this.transactions.execute((status) -> {
			RolloutStep serving = this.rollouts.lock(line).orElseThrow();
			RolloutPolicy.checkUnmoved(serving, expected);
			int target = RolloutPolicy.rollBack(serving);
			Release release = this.rollouts.find(line, target).orElseThrow().release();
			return add(new RolloutStep(line, serving.revision() + 1, StepKind.ROLLBACK, release, cause,
					RolloutPolicy.timeAfter(serving, this.clock.instant())));
		});
	}

	private RolloutStep add(RolloutStep step) {
		this.rollouts.append(step);
		ReleaseSnapshot snapshot = step.release().snapshot();
		this.outbox.append(new RolloutChanged(step.line().brand(), step.line().model(), step.revision(),
				snapshot.version(), snapshot.number(), snapshot.weights(), step.cause().reason()));
		log.atInfo()
			.addKeyValue("model", step.line().model())
			.addKeyValue("revision", step.revision())
			.addKeyValue("version", snapshot.version())
			.addKeyValue("kind", step.kind().label())
			.log("rollout moved");
		return step;
	}

}
