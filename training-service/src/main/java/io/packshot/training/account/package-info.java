/**
 * How this service speaks to its neighbours: through the gateway, with its own account.
 */
@NullMarked
package io.packshot.training.account;

import org.jspecify.annotations.NullMarked;
