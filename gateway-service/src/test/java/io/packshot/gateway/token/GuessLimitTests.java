package io.packshot.gateway.token;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GuessLimitTests {

	private final SettableClock clock = new SettableClock();

	private final GuessLimit limit = new GuessLimit(this.clock);

	@Test
	void stopsAnAddressAfterTwentyWrongKeys() {
		guess(19);
		assertThat(this.limit.isExhausted("a")).isFalse();
		guess(1);
		assertThat(this.limit.isExhausted("a")).isTrue();
		assertThat(this.limit.isExhausted("b")).isFalse();
	}

	@Test
	void forgivesAfterAMinute() {
		guess(20);
		this.clock.advance(GuessLimit.WINDOW);
		assertThat(this.limit.isExhausted("a")).isFalse();
		guess(1);
		assertThat(this.limit.isExhausted("a")).isFalse();
	}

	private void guess(int times) {
		for (int i = 0; i < times; i++) {
			this.limit.countWrongKey("a");
		}
	}

}
