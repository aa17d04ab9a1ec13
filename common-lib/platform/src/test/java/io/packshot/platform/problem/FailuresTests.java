package io.packshot.platform.problem;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTests {

	@ParameterizedTest
	@CsvSource({ "53100,507", "57P03,503", "57P01,503", "08006,503", "22021,400" })
	void aStateOfTheDatabaseHasItsStatus(String state, int status) {
		ProblemException found = Failures.find(new DataAccessResourceFailureException("", new SQLException("", state)));
		assertThat(found).isNotNull();
		assertThat(found.problem().status().value()).isEqualTo(status);
	}

	@Test
	void whatPassesSaysWhenToComeBack() {
		ProblemException found = Failures.find(new SQLException("", "57P03"));
		assertThat(found).isNotNull();
		assertThat(found.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
	}

	@Test
	void othersStayUnknown() {
		assertThat(Failures.find(new SQLException("", "42601"))).isNull();
		assertThat(Failures.find(new IllegalStateException("no idea"))).isNull();
	}

}
