package io.packshot.registry.lineage;

import java.util.List;
import java.util.Map;

/**
 * A graph whose edges point from cause to effect.
 *
 * @param nodes the things, in the order in which they came about
 * @param edges how one led to the other
 */
record LineageGraph(List<Node> nodes, List<Edge> edges) {

	/**
	 * A thing.
	 *
	 * @param id unique in the graph
	 * @param word what it is, one of the platform's nine words
	 * @param facts what is known about it
	 */
	record Node(String id, String word, Map<String, Object> facts) {

	}

	/**
	 * A step from one thing to the next.
	 *
	 * @param from a node's id
	 * @param to a node's id
	 * @param means how the first led to the second
	 */
	record Edge(String from, String to, String means) {

	}

}
