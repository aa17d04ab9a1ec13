/**
 * Finds pictures in folders, gives each a product id, and sends them to ingest.
 */
@NullMarked
package io.packshot.cli.photo;

import org.jspecify.annotations.NullMarked;
