/**
 * Shows how a version came about and where it served, from dataset commit to rollout.
 * Decides nothing; reads what the other features keep.
 */
@NullMarked
package io.packshot.registry.lineage;

import org.jspecify.annotations.NullMarked;
