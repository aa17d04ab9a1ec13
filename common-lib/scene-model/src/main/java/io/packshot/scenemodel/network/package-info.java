/**
 * The networks, written once against a small set of operations, and the table of their
 * parameters inside one flat vector. Shapes come in; a table, first values and recorded
 * operations come out.
 */
@NullMarked
package io.packshot.scenemodel.network;

import org.jspecify.annotations.NullMarked;
