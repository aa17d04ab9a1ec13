package io.packshot.cli.home;

import tools.jackson.databind.json.JsonMapper;

/** The one JSON mapper of the command line; ignores fields that it does not know. */
public final class Json {

	/** Thread-safe. */
	public static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

}
