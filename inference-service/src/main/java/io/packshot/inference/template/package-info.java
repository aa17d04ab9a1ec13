/**
 * The shots that can be ordered: what is done to the photo and how it is framed.
 */
@NullMarked
package io.packshot.inference.template;

import org.jspecify.annotations.NullMarked;
