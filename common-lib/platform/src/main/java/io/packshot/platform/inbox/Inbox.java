package io.packshot.platform.inbox;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which events a consumer group has handled. */
final class Inbox {

	private final JdbcClient jdbc;

	Inbox(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes an event for a group as part of the current transaction.
	 * @return false where the group has handled it before
	 */
	boolean take(String group, InboundEvent event) {
		return this.jdbc.sql("""
				insert into inbox (consumer_group, source, event_id) values (:group, :source, :id)
				on conflict do nothing
				""").param("group", group).param("source", event.source()).param("id", event.id()).update() == 1;
	}

}
