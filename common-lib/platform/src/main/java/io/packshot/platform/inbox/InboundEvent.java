package io.packshot.platform.inbox;

import java.time.Instant;

/**
 * A CloudEvent as it came in, whichever mode it travelled in.
 *
 * @param id unique within its source
 * @param source who tells it
 * @param type what it is
 * @param time when it happened, as its source says; where it does not say, when the
 * broker took it
 * @param correlationId of the work that led to it; may be empty
 * @param data the JSON data
 */
@SuppressWarnings("ArrayRecordComponent")
public record InboundEvent(String id, String source, String type, Instant time, String correlationId, byte[] data) {

}
