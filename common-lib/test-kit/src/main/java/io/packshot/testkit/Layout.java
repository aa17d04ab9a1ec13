package io.packshot.testkit;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the modules live below one root package.
 *
 * @param root {@code io.packshot}, or the root of fixtures that break the rules
 */
record Layout(String root) {

	private static final List<String> SERVICES = List.of("ingest", "training", "evaluation", "registry", "inference",
			"monitoring", "gateway");

	/** The package of a module with all below it, in ArchUnit's notation. */
	String module(String name) {
		return this.root + "." + name + "..";
	}

	/** The packages of several modules. */
	String[] modules(String... names) {
		return Stream.of(names).map(this::module).toArray(String[]::new);
	}

	/** The packages of all services. */
	String[] services() {
		return modules(SERVICES.toArray(String[]::new));
	}

	/** The packages of all services but one, and of what is built on services. */
	String[] servicesBut(String service) {
		return Stream
			.concat(SERVICES.stream().filter((other) -> !other.equals(service)), Stream.of("standalone", "cli"))
			.map(this::module)
			.toArray(String[]::new);
	}

	/** The names of the services. */
	List<String> serviceNames() {
		return SERVICES;
	}

}
