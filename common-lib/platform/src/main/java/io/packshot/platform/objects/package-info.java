/**
 * Bytes in the object store, addressed by their digest inside their brand.
 */
@NullMarked
package io.packshot.platform.objects;

import org.jspecify.annotations.NullMarked;
