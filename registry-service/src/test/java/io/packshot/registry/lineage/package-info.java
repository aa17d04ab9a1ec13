/**
 * Follows a version from its dataset commit to where it served.
 */
@NullMarked
package io.packshot.registry.lineage;

import org.jspecify.annotations.NullMarked;
