package io.packshot.ingest.photo;

/**
 * Why a photo is not used.
 *
 * @param reason stable code in kebab case, for example {@code photo-truncated}
 * @param detail what a photographer can do about it
 */
public record Rejection(String reason, String detail) {

}
