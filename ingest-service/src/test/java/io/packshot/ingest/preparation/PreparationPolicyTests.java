package io.packshot.ingest.preparation;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PreparationPolicyTests {

	@Test
	void photoIsRejectedAtItsFifthFailure() {
		assertThat(PreparationPolicy.failed(new Tries(0, 0, 0)))
			.isEqualTo(new Verdict.Retry(Duration.ofSeconds(1), true));
		assertThat(PreparationPolicy.failed(new Tries(3, 0, 0)))
			.isEqualTo(new Verdict.Retry(Duration.ofSeconds(8), true));
		assertThat(PreparationPolicy.failed(new Tries(4, 0, 0))).isInstanceOfSatisfying(Verdict.Reject.class,
				(reject) -> assertThat(reject.rejection().reason()).isEqualTo("preparation-failed"));
	}

	@Test
	void whatLiesBeneathIsTriedForEverButSlowly() {
		assertThat(PreparationPolicy.delayed(new Tries(4, 0, 0)))
			.isEqualTo(new Verdict.Retry(Duration.ofSeconds(1), false));
		assertThat(PreparationPolicy.delayed(new Tries(4, 100_000, 0)))
			.isEqualTo(new Verdict.Retry(Duration.ofMinutes(1), false));
	}

	@Test
	void photoThatSilencesTenHoldersIsFatal() {
		assertThat(PreparationPolicy.isFatal(new Tries(0, 0, 9))).isFalse();
		assertThat(PreparationPolicy.isFatal(new Tries(0, 0, 10))).isTrue();
		assertThat(PreparationPolicy.fatal()).isInstanceOf(Verdict.Reject.class);
	}

}
