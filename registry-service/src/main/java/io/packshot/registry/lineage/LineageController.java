package io.packshot.registry.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.packshot.contract.id.VersionId;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import io.packshot.registry.lineage.LineageGraph.Edge;
import io.packshot.registry.lineage.LineageGraph.Node;
import io.packshot.registry.rollout.ServiceTime;
import io.packshot.registry.version.Origin;
import io.packshot.registry.version.Version;
import io.packshot.registry.version.Versions;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Draws the lineage of a version. */
@RestController
final class LineageController {

	private final Versions versions;

	private final ServiceTime service;

	LineageController(Versions versions, ServiceTime service) {
		this.versions = versions;
		this.service = service;
	}

	@GetMapping("/v1/lineage/{version}")
	@RequiresRole(Role.VIEWER)
	LineageGraph get(Caller caller, @PathVariable VersionId version) {
		Version found = this.versions.get(caller.brand(), version);
		return graph(found, this.service.of(caller.brand(), version));
	}

	static LineageGraph graph(Version version, List<ServiceTime.Entry> service) {
		Origin origin = version.origin();
		String commit = origin.commit().value();
		String run = origin.run().value();
		String gate = "gate/" + run;
		String id = version.id().value();
		List<Node> nodes = new ArrayList<>(List.of(new Node(commit, "dataset", Map.of("dataset", origin.dataset())),
				new Node(run, "run",
						Map.of("profile", origin.profile(), "recipe", origin.recipe(), "seed", origin.seed())),
				new Node(gate, "gate", Map.of("report", origin.report(), "decidedAt", origin.decidedAt())),
				new Node(id, "version", Map.of("model", version.model(), "number", version.number(), "weights",
						version.weights(), "registeredAt", version.registeredAt()))));
		List<Edge> edges = new ArrayList<>(List.of(new Edge(commit, run, "trained"), new Edge(run, gate, "judged by"),
				new Edge(gate, id, "registered as")));
		for (ServiceTime.Entry entry : service) {
			String rollout = "rollout/" + entry.model() + "/" + entry.revision();
			nodes.add(new Node(rollout, "rollout", Map.of("kind", entry.kind().label(), "by", entry.cause().actor(),
					"reason", entry.cause().reason(), "at", entry.at())));
			edges.add(new Edge(id, rollout, "served by"));
		}
		return new LineageGraph(nodes, edges);
	}

}
