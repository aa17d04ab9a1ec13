/**
 * Shows a person in a browser the loop and its state; a session stands for the key that
 * signed in.
 */
@NullMarked
package io.packshot.gateway.page;

import org.jspecify.annotations.NullMarked;
