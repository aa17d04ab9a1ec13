/**
 * How a service speaks to the others: through the gateway, with its own account, for the
 * brand that it names. Questions and commands go out; answers, refusals and silence come
 * back as three different things.
 */
@NullMarked
package io.packshot.platform.neighbour;

import org.jspecify.annotations.NullMarked;
