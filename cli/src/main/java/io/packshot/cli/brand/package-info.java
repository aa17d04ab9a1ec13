/**
 * Makes and lists brands.
 */
@NullMarked
package io.packshot.cli.brand;

import org.jspecify.annotations.NullMarked;
