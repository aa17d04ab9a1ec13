package io.packshot.training.run;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunStateTests {

	private static final Map<RunState, Set<RunState>> ALLOWED = Map.of(RunState.QUEUED,
			Set.of(RunState.RUNNING, RunState.CANCELLED), RunState.RUNNING,
			Set.of(RunState.RUNNING, RunState.COMPLETED, RunState.FAILED, RunState.CANCELLED), RunState.COMPLETED,
			Set.of(), RunState.FAILED, Set.of(), RunState.CANCELLED, Set.of());

	@ParameterizedTest
	@EnumSource
	void everyTransitionButTheAllowedOnesThrows(RunState from) {
		for (RunState to : EnumSet.allOf(RunState.class)) {
			if (ALLOWED.get(from).contains(to)) {
				assertThat(from.become(to)).isEqualTo(to);
			}
			else {
				assertThatExceptionOfType(IllegalRunTransition.class).isThrownBy(() -> from.become(to));
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void exactlyTheStatesWithoutASuccessorAreFinal(RunState state) {
		assertThat(state.isFinal()).isEqualTo(ALLOWED.get(state).isEmpty());
	}

	@Test
	void labelsAreReadBack() {
		assertThat(RunState.find("running")).contains(RunState.RUNNING);
		assertThat(RunState.find("RUNNING")).isEmpty();
	}

}
