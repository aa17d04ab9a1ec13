/**
 * Speaks as clients of MLflow do, and as they should not.
 */
@NullMarked
package io.packshot.registry.tracking;

import org.jspecify.annotations.NullMarked;
