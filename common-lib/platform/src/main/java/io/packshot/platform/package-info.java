/**
 * What every service stands on: start-up, identity, problems, the outbox and the inbox,
 * the object store. Decides nothing about photos or models.
 */
@NullMarked
package io.packshot.platform;

import org.jspecify.annotations.NullMarked;
