/**
 * The front door: decides whose request it is and which service answers it.
 */
@NullMarked
package io.packshot.gateway;

import org.jspecify.annotations.NullMarked;
