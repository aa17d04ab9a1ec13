/**
 * What the tests of every module share: the house rules that the build checks, and real
 * servers that are started once per test JVM.
 */
@NullMarked
package io.packshot.testkit;

import org.jspecify.annotations.NullMarked;
