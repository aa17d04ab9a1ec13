/**
 * Long lists in pages with opaque cursors.
 */
@NullMarked
package io.packshot.platform.page;

import org.jspecify.annotations.NullMarked;
