package io.packshot.platform.outbox;

import java.time.Instant;

/** A fact that waits to be published; its bytes are JSON. */
@SuppressWarnings("ArrayRecordComponent")
record OutboxEntry(long id, String eventId, String topic, String key, String type, String brand, byte[] data,
		String correlationId, Instant createdAt) {

}
