package io.packshot.evaluation.candidate;

import java.time.Duration;

import io.packshot.contract.event.RunCompleted;
import io.packshot.contract.event.Verdict;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.imaging.composite.Framing;
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

	@Test
	void framingsAreReadOrLeftOut() {
		assertThat(FramingHeader.parse("on-base-line 0.64 0.72 0.895", 256))
			.hasValue(new Framing(256, 256, Framing.Stand.ON_BASE_LINE, 0.64, 0.72, 0.895));
		assertThat(FramingHeader.parse("centred;0.7;0.7;1", 64)).hasValue(Framing.centred(64, 64, 0.7));
		for (String wrong : new String[] { "", "centred", "leaning 1 1 1", "centred 0 1 1", "centred x 1 1" }) {
			assertThat(FramingHeader.parse(wrong, 64)).as(wrong).isEmpty();
		}
	}

	private static RunCompleted run() {
		return new RunCompleted(BrandId.create(), RunId.create(), "studio", "catalog", CommitId.create(), "cpu-smoke",
				Digest.of(new byte[0]), 7, 0, new ObjectRef(Digest.of(new byte[1]), 1, "application/vnd.safetensors"));
	}

}
