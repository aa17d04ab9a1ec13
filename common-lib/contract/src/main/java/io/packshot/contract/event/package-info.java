/**
 * The facts that services tell each other, one record per fact and version. They carry
 * ids and object references, never pictures. Each has a JSON Schema beside it and a
 * golden file in the tests.
 */
@NullMarked
package io.packshot.contract.event;

import org.jspecify.annotations.NullMarked;
