/**
 * What crosses the borders between services: typed identifiers and facts. Depends on the
 * JDK alone, so that every module and every client can take it.
 */
@NullMarked
package io.packshot.contract;

import org.jspecify.annotations.NullMarked;
