package io.packshot.gateway.routing;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Which services this installation has, and where they are. */
@Component
public class ServiceDirectory {

	private final RoutingProperties properties;

	ServiceDirectory(RoutingProperties properties) {
		this.properties = properties;
	}

	/** The services in the order of the loop, installed or not, by their words. */
	public List<String> list() {
		return Arrays.stream(Owner.values()).map(Owner::label).toList();
	}

	/** Base URL of a service, if it is installed. */
	public Optional<URI> find(String service) {
		return Arrays.stream(Owner.values())
			.filter((owner) -> owner.label().equals(service))
			.findFirst()
			.map(this.properties.routes()::get);
	}

	/** URL of a path at its owner, if that is installed. */
	public Optional<URI> locate(String path) {
		return Owner.find(path).map(this.properties.routes()::get).map((base) -> base.resolve(path));
	}

}
