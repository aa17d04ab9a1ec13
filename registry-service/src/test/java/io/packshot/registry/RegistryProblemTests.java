package io.packshot.registry;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegistryProblemTests {

	@Test
	void codesAreKebabCaseAndBlameTheCaller() {
		assertThat(Arrays.stream(RegistryProblem.values())).allSatisfy((problem) -> {
			assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
			assertThat(problem.status().is4xxClientError()).isTrue();
			assertThat(problem.title()).isNotEmpty().doesNotEndWith(".");
		});
	}

}
