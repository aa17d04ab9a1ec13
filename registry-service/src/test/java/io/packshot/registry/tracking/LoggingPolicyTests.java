package io.packshot.registry.tracking;

import java.util.List;
import java.util.stream.IntStream;

import io.packshot.platform.problem.MlflowError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoggingPolicyTests {

	@Test
	void takesAFullBatchAndNotOneMore() {
		assertThatCode(() -> LoggingPolicy.checkBatch(metrics(1000), entries(100), entries(100)))
			.doesNotThrowAnyException();
		assertRefused(() -> LoggingPolicy.checkBatch(metrics(1001), List.of(), List.of()), "at most 1000 metrics");
		assertRefused(() -> LoggingPolicy.checkBatch(List.of(), entries(101), List.of()), "at most 100 params");
		assertRefused(() -> LoggingPolicy.checkBatch(List.of(), List.of(), entries(101)), "at most 100 tags");
	}

	@ParameterizedTest
	@ValueSource(strings = { "loss", "val/loss", "a b.c-d:e_f", "Größe", "mlflow.runName", "a/.b", "..." })
	void takesNamesThatMlflowTakes(String name) {
		assertThat(LoggingPolicy.metricKey(name)).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "..", "/a", "a/", "a//b", "a/../b", "./a", "a\0b", "a;b", "<b>" })
	void refusesNamesThatMlflowRefuses(String name) {
		assertRefused(() -> LoggingPolicy.metricKey(name), "");
	}

	@Test
	void refusesTextsThatAreTooLongOrCannotBeStored() {
		assertThat(LoggingPolicy.metricKey("k".repeat(250))).hasSize(250);
		assertRefused(() -> LoggingPolicy.metricKey("k".repeat(251)), "length limit of 250");
		assertRefused(() -> params(new Entry("k", "v".repeat(6001))), "length limit of 6000");
		assertRefused(() -> LoggingPolicy.checkTags(List.of(new Entry("k", "v".repeat(8001)))), "length limit of 8000");
		assertRefused(() -> params(new Entry("k", "a\0")), "U+0000");
		assertRefused(() -> LoggingPolicy.experimentName("n".repeat(501)), "length limit of 500");
		assertRefused(() -> LoggingPolicy.experimentName(" "), "name must be provided");
	}

	@Test
	void refusesMetricsWithoutWhatTheyNeed() {
		assertRefused(() -> metric(new Metric("loss", null, 1L, 1L)), "has no value");
		assertRefused(() -> metric(new Metric("loss", 1.0, null, 1L)), "needs a timestamp");
		assertRefused(() -> metric(new Metric("loss", 1.0, -1L, 1L)), "needs a timestamp");
		assertRefused(() -> metric(new Metric(null, 1.0, 1L, 1L)), "needs a key");
		assertThatCode(() -> metric(new Metric("loss", Double.NaN, 0L, null))).doesNotThrowAnyException();
	}

	@Test
	void refusesOneParameterTwiceInABatch() {
		assertRefused(() -> params(new Entry("k", "1"), new Entry("k", "1")), "Duplicate parameter keys");
	}

	@Test
	void takesAnIdUnderEitherName() {
		assertThat(LoggingPolicy.id("run_id", "a", "b")).isEqualTo("a");
		assertThat(LoggingPolicy.id("run_id", null, "b")).isEqualTo("b");
		assertThat(LoggingPolicy.id("run_id", "", "b")).isEqualTo("b");
		assertRefused(() -> LoggingPolicy.id("run_id", null, null), "Missing value for required parameter 'run_id'");
		assertRefused(() -> LoggingPolicy.id("run_id", "a\0", null), "Invalid value");
	}

	@Test
	void historyTokenComesBackAsItWent() {
		for (double value : new double[] { 0.1, -1e-300, Double.NaN, Double.NEGATIVE_INFINITY }) {
			Metric last = new Metric("loss", value, 5L, -7L);
			assertThat(HistoryToken.read(HistoryToken.after(last), "loss")).contains(last);
		}
		assertThat(HistoryToken.read(null, "loss")).isEmpty();
		assertRefused(() -> HistoryToken.read("%%%", "loss"), "page_token");
		assertRefused(() -> HistoryToken.read("YWJj", "loss"), "page_token");
	}

	private static void metric(Metric metric) {
		LoggingPolicy.checkBatch(List.of(metric), List.of(), List.of());
	}

	private static void params(Entry... params) {
		LoggingPolicy.checkBatch(List.of(), List.of(params), List.of());
	}

	private static void assertRefused(Runnable deed, String message) {
		assertThatExceptionOfType(TrackingRefused.class).isThrownBy(deed::run)
			.withMessageContaining(message)
			.satisfies((ex) -> assertThat(ex.error()).isEqualTo(MlflowError.INVALID_PARAMETER_VALUE));
	}

	private static List<Metric> metrics(int count) {
		return IntStream.range(0, count).mapToObj((i) -> new Metric("m" + i, 0.5, 1L, (long) i)).toList();
	}

	private static List<Entry> entries(int count) {
		return IntStream.range(0, count).mapToObj((i) -> new Entry("k" + i, "v")).toList();
	}

}
