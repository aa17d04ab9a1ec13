package io.packshot.registry.rollout;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.VersionId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RolloutPolicyTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private static final ModelLine LINE = new ModelLine(BrandId.create(), "studio");

	private final List<RolloutStep> history = new ArrayList<>();

	@Test
	void newVersionGoesOutUnlessALaterDecisionIsKnown() {
		assertThat(RolloutPolicy.goesOutByItself(NOON, Optional.empty())).isTrue();
		assertThat(RolloutPolicy.goesOutByItself(NOON, Optional.of(NOON.minusSeconds(1)))).isTrue();
		assertThat(RolloutPolicy.goesOutByItself(NOON, Optional.of(NOON))).isTrue();
		assertThat(RolloutPolicy.goesOutByItself(NOON, Optional.of(NOON.plusSeconds(1)))).isFalse();
	}

	@Test
	void rollsBackOneReleaseAfterTheOther() {
		rollOut(1);
		rollOut(2);
		rollOut(3);

		assertThat(rollBack()).isEqualTo(2);
		assertThat(rollBack()).isEqualTo(1);
		assertThatExceptionOfType(NothingToRollBackTo.class).isThrownBy(this::rollBack)
			.withMessageContaining("Version 1 is the first release of studio");
		assertThat(this.history).extracting(RolloutStep::revision).containsExactly(1, 2, 3, 4, 5);
	}

	@Test
	void rollsBackToWhatReallyServedBefore() {
		rollOut(1);
		rollOut(2);
		rollBack();
		rollOut(3);

		// Not to 2, which was taken back before 3 came.
		assertThat(rollBack()).isEqualTo(1);
		assertThatExceptionOfType(NothingToRollBackTo.class).isThrownBy(this::rollBack);
	}

	@Test
	void versionThatWasTakenBackMayGoOutAgain() {
		rollOut(1);
		rollOut(2);
		rollBack();
		rollOut(2);

		assertThat(rollBack()).isEqualTo(1);
	}

	@Test
	void refusesToRollOutWhatServes() {
		rollOut(1);
		assertThatExceptionOfType(VersionServesAlready.class).isThrownBy(() -> rollOut(1))
			.withMessage("Version 1 of studio has served all traffic since revision 1.");
		rollOut(2);
		rollBack();
		assertThatExceptionOfType(VersionServesAlready.class).isThrownBy(() -> rollOut(1));
	}

	@Test
	void refusesWhatWasDecidedAboutAnotherState() {
		assertThatCode(() -> RolloutPolicy.checkUnmoved(null, null)).doesNotThrowAnyException();
		assertThatCode(() -> RolloutPolicy.checkUnmoved(null, 0)).doesNotThrowAnyException();
		rollOut(1);
		assertThatCode(() -> RolloutPolicy.checkUnmoved(serving(), null)).doesNotThrowAnyException();
		assertThatCode(() -> RolloutPolicy.checkUnmoved(serving(), 1)).doesNotThrowAnyException();
		assertThatExceptionOfType(RolloutMoved.class).isThrownBy(() -> RolloutPolicy.checkUnmoved(serving(), 0))
			.withMessageContaining("at revision 1, no longer at 0");
	}

	@Test
	void timeNeverStandsStillOrRunsBack() {
		assertThat(RolloutPolicy.timeAfter(null, NOON.plusNanos(1234))).isEqualTo(NOON.plusNanos(1000));
		rollOut(1);
		Instant first = serving().at();
		assertThat(RolloutPolicy.timeAfter(serving(), first.plusSeconds(1))).isEqualTo(first.plusSeconds(1));
		assertThat(RolloutPolicy.timeAfter(serving(), first)).isEqualTo(first.plusNanos(1000));
		assertThat(RolloutPolicy.timeAfter(serving(), first.minusSeconds(9))).isEqualTo(first.plusNanos(1000));
	}

	private void rollOut(int number) {
		Release release = RolloutPolicy.rollOut(this.history.isEmpty() ? null : serving(), snapshot(number));
		add(StepKind.ROLLOUT, release);
	}

	private int rollBack() {
		int target = RolloutPolicy.rollBack(serving());
		add(StepKind.ROLLBACK, this.history.get(target - 1).release());
		return serving().release().snapshot().number();
	}

	private RolloutStep serving() {
		return this.history.get(this.history.size() - 1);
	}

	private void add(StepKind kind, Release release) {
		int revision = this.history.size() + 1;
		this.history.add(new RolloutStep(LINE, revision, kind, release, new Cause("key_test", "test"),
				NOON.plusSeconds(revision)));
	}

	private static ReleaseSnapshot snapshot(int number) {
		Digest digest = Digest.of(("version " + number).getBytes(StandardCharsets.US_ASCII));
		ObjectRef object = new ObjectRef(digest, number, "application/octet-stream");
		// The same number stands for the same version.
		VersionId version = new VersionId("ver_0" + "%025d".formatted(number));
		return new ReleaseSnapshot(version, number, object, "cpu-quick", digest, object);
	}

}
