/**
 * What every command shares: where it prints, what surrounds it, how it fails and with
 * which exit status.
 */
@NullMarked
package io.packshot.cli.shell;

import org.jspecify.annotations.NullMarked;
