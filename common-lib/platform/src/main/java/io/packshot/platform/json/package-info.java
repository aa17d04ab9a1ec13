/**
 * How ids and digests look in JSON: as plain strings.
 */
@NullMarked
package io.packshot.platform.json;

import org.jspecify.annotations.NullMarked;
