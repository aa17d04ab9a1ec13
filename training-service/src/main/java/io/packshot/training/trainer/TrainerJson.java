package io.packshot.training.trainer;

import io.packshot.platform.json.ContractModule;
import tools.jackson.databind.json.JsonMapper;

/** The JSON in which service and trainer write to each other. */
public final class TrainerJson {

	/** Knows the contract's ids. */
	public static final JsonMapper MAPPER = JsonMapper.builder().addModule(new ContractModule()).build();

	private TrainerJson() {
	}

}
