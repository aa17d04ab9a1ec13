package io.packshot.contract.event;

/** Spells types and schemas alike for what we tell and what we are told. */
final class EventNames {

	private EventNames() {
	}

	static String type(String name, int version) {
		return "io.packshot." + name + ".v" + version;
	}

	static String schemaResource(String name, int version) {
		return "/io/packshot/contract/schema/" + name + ".v" + version + ".json";
	}

}
