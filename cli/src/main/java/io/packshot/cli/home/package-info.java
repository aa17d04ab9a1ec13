/**
 * The folder that holds the data of a platform on this machine, and the small files in it
 * that say what runs.
 */
@NullMarked
package io.packshot.cli.home;

import org.jspecify.annotations.NullMarked;
