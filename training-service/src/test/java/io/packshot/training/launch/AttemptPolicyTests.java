package io.packshot.training.launch;

import java.time.Duration;

import io.packshot.training.launch.AttemptPolicy.Next;
import io.packshot.training.trainer.TrainerExit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptPolicyTests {

	@Test
	void aCrashedTrainerIsTriedAgainUntilTheLimit() {
		assertThat(AttemptPolicy.after(TrainerExit.CRASHED, 0, 3)).isEqualTo(Next.TRY_AGAIN);
		assertThat(AttemptPolicy.after(TrainerExit.CRASHED, 1, 3)).isEqualTo(Next.TRY_AGAIN);
		assertThat(AttemptPolicy.after(TrainerExit.CRASHED, 2, 3)).isEqualTo(Next.GIVE_UP);
	}

	@Test
	void aFencedTrainerLeavesTheRunToTheNewerAttempt() {
		assertThat(AttemptPolicy.after(TrainerExit.FENCED, 0, 3)).isEqualTo(Next.LEAVE);
	}

	@Test
	void aStoppedTrainerCostsTheRunNothing() {
		assertThat(AttemptPolicy.after(TrainerExit.STOPPED, 9, 3)).isEqualTo(Next.GIVE_BACK);
	}

	@Test
	void onlyAnExitByItselfHasAnOutcome() {
		assertThat(AttemptPolicy.after(TrainerExit.of(0), 0, 3)).isEqualTo(Next.READ_OUTCOME);
		assertThat(TrainerExit.of(137)).isEqualTo(TrainerExit.CRASHED);
	}

	@Test
	void pausesGrowToHalfAMinute() {
		assertThat(AttemptPolicy.pause(0)).isEqualTo(Duration.ofSeconds(1));
		assertThat(AttemptPolicy.pause(3)).isEqualTo(Duration.ofSeconds(8));
		assertThat(AttemptPolicy.pause(100)).isEqualTo(Duration.ofSeconds(30));
	}

	@Test
	void anOutageOfHoursDoesNotUseUpFortyAttempts() {
		Duration sum = Duration.ZERO;
		for (int attempt = 1; attempt <= 40; attempt++) {
			sum = sum.plus(AttemptPolicy.wait(attempt));
		}
		assertThat(AttemptPolicy.wait(1)).isEqualTo(Duration.ofSeconds(5));
		assertThat(sum).isBetween(Duration.ofHours(2), Duration.ofHours(4));
	}

	@Test
	void aHolderThatWasSilentForALeaseHasLostTheRun() {
		assertThat(AttemptPolicy.isLost(Duration.ofMillis(9_999), Duration.ofSeconds(10))).isFalse();
		assertThat(AttemptPolicy.isLost(Duration.ofSeconds(10), Duration.ofSeconds(10))).isTrue();
	}

}
