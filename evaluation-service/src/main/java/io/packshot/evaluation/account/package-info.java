/**
 * How this service speaks to its neighbours: through the gateway, with its own account,
 * for the brand that it names.
 */
@NullMarked
package io.packshot.evaluation.account;

import org.jspecify.annotations.NullMarked;
