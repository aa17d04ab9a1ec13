/**
 * Remembers what runs logged, registers the candidates that passed their gate as versions
 * and decides which of them serves; tells VersionRegistered and RolloutChanged.
 */
@NullMarked
package io.packshot.registry;

import org.jspecify.annotations.NullMarked;
