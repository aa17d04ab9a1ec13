/**
 * The declarative description of one brand's loop, as the registry tells it to every
 * service.
 */
@NullMarked
package io.packshot.contract.pipeline;

import org.jspecify.annotations.NullMarked;
