package io.packshot.platform.inbox;

/**
 * A CloudEvent as it came in, whichever mode it travelled in.
 *
 * @param id unique within its source
 * @param source who tells it
 * @param type what it is
 * @param correlationId of the work that led to it; may be empty
 * @param data the JSON data
 */
@SuppressWarnings("ArrayRecordComponent")
public record InboundEvent(String id, String source, String type, String correlationId, byte[] data) {

}
