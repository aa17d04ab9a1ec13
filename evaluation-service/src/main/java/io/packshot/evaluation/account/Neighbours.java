package io.packshot.evaluation.account;

import io.packshot.contract.id.BrandId;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Reads documents of other services for the benchmark. Safe for threads. */
@Component("readNeighbours")
public class Neighbours {

	private final io.packshot.platform.neighbour.Neighbours neighbours;

	Neighbours(io.packshot.platform.neighbour.Neighbours neighbours) {
		this.neighbours = neighbours;
	}

	/** Reads a JSON document. */
	public JsonNode get(BrandId brand, String path) {
		return this.neighbours.get(brand, path);
	}

}
