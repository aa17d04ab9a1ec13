/**
 * Facts come into a service once per consumer group; what no retry can handle goes to a
 * dead-letter topic with its reason.
 */
@NullMarked
package io.packshot.platform.inbox;

import org.jspecify.annotations.NullMarked;
