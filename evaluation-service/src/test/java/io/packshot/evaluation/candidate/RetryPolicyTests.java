package io.packshot.evaluation.candidate;

import java.time.Duration;

import io.packshot.contract.event.RunCompleted;
import io.packshot.contract.event.Verdict;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPolicyTests {

	@Test
	void onlyAFailIsTriedAgainAndTwiceAtMost() {
		assertThat(RetryPolicy.wantsRun(Verdict.FAIL, 0)).isTrue();
		assertThat(RetryPolicy.wantsRun(Verdict.FAIL, 1)).isTrue();
		assertThat(RetryPolicy.wantsRun(Verdict.FAIL, 2)).isFalse();
		assertThat(RetryPolicy.wantsRun(Verdict.INCONCLUSIVE, 0)).isFalse();
		assertThat(RetryPolicy.wantsRun(Verdict.PASS, 0)).isFalse();
	}

	@Test
	void theNextSeedIsAnotherOneAndTheSameWheneverAsked() {
		RunCompleted run = run();
		assertThat(RetryPolicy.seed(run)).isEqualTo(RetryPolicy.seed(run)).isNotEqualTo(run.seed()).isNotNegative();
		assertThat(RetryPolicy.seed(run)).isNotEqualTo(RetryPolicy.seed(run()));
	}

	@Test
	void delaysDoubleUpToAMinute() {
		assertThat(RetryPolicy.delay(Duration.ofSeconds(2), 1)).hasSeconds(2);
		assertThat(RetryPolicy.delay(Duration.ofSeconds(2), 3)).hasSeconds(8);
		assertThat(RetryPolicy.delay(Duration.ofSeconds(2), 29)).hasMinutes(1);
	}

	private static RunCompleted run() {
		return new RunCompleted(BrandId.create(), RunId.create(), "studio", "catalog", CommitId.create(), "cpu-smoke",
				Digest.of(new byte[0]), 7, 0, new ObjectRef(Digest.of(new byte[1]), 1, "application/vnd.safetensors"));
	}

}
