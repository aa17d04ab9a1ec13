package io.packshot.training.launch;

import io.packshot.contract.id.BrandId;
import io.packshot.training.recipe.Recipe;
import io.packshot.training.run.AttemptToken;
import io.packshot.training.run.RunOrder;

/**
 * A run that this process works on.
 *
 * @param token the right to write about it
 * @param brand the owner
 * @param order what was ordered
 * @param recipe as it was when the run was ordered
 * @param crashes of earlier trainers
 * @param correlationId of the order
 */
record Claim(AttemptToken token, BrandId brand, RunOrder order, Recipe recipe, int crashes, String correlationId) {

}
