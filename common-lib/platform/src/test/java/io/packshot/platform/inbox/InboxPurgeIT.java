package io.packshot.platform.inbox;

import java.time.Duration;

import io.packshot.platform.probe.Probe;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class InboxPurgeIT {

	private final JdbcClient jdbc = Probe.get().context().getBean(JdbcClient.class);

	@Test
	void forgetsWhatWasHandledLongerAgoThanThirtyDays() {
		add("old", 12_000, "30 days 1 minute");
		add("recent", 3, "29 days 23 hours");
		await().atMost(Duration.ofSeconds(20)).until(() -> count("old") == 0);
		assertThat(count("recent")).isEqualTo(3);
	}

	private void add(String group, int events, String age) {
		this.jdbc.sql("""
				insert into inbox (consumer_group, source, event_id, received_at)
				select :group, 'urn:test', number::text, now() - :age::interval from generate_series(1, :events) number
				""").param("group", group).param("age", age).param("events", events).update();
	}

	private int count(String group) {
		return this.jdbc.sql("select count(*) from inbox where consumer_group = :group")
			.param("group", group)
			.query(Integer.class)
			.single();
	}

}
