package io.packshot.training.checkpoint;

/**
 * A checkpoint whose bytes were verified.
 *
 * @param name its folder's name
 * @param memory what was known then
 * @param state the training state's file
 */
@SuppressWarnings("ArrayRecordComponent")
public record Checkpoint(String name, TrainingMemory memory, byte[] state) {

}
