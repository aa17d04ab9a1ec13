package io.packshot.ingest;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IngestProblemTests {

	@Test
	void codesAreKebabCaseAndBlameTheCaller() {
		assertThat(Arrays.stream(IngestProblem.values())).allSatisfy((problem) -> {
			assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
			assertThat(problem.status().is4xxClientError()).isTrue();
			assertThat(problem.title()).isNotEmpty().doesNotEndWith(".");
		});
	}

}
