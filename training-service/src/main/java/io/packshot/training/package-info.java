/**
 * The training service: wishes for a model come in, trained and measured candidates go
 * out.
 */
@NullMarked
package io.packshot.training;

import org.jspecify.annotations.NullMarked;
