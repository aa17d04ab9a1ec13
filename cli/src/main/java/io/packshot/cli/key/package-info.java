/**
 * Makes and lists API keys.
 */
@NullMarked
package io.packshot.cli.key;

import org.jspecify.annotations.NullMarked;
