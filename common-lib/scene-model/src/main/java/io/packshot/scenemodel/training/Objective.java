package io.packshot.scenemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.packshot.scenemodel.network.EagerOps;
import io.packshot.scenemodel.network.ParameterTable;

/** What a phase trains and how far it is from good. */
interface Objective {

	/** The parameters of the network in training. */
	ParameterTable table();

	/**
	 * The loss of one step's batch, recorded.
	 * @param scope owner of everything made, closed after the backward pass
	 * @param ops operations over the parameters
	 * @param step from 0; determines the batch
	 * @return a single number
	 */
	NDArray loss(NDManager scope, EagerOps ops, int step);

}
