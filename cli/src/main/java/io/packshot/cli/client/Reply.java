package io.packshot.cli.client;

import io.packshot.cli.home.Json;
import io.packshot.cli.shell.CommandFailed;
import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A successful answer. */
public final class Reply {

	private final HttpResponse<byte[]> response;

	Reply(HttpResponse<byte[]> response) {
		this.response = response;
	}

	/** The HTTP status, 200 to 299. */
	public int status() {
		return this.response.statusCode();
	}

	/** The first header of that name. */
	public Optional<String> header(String name) {
		return this.response.headers().firstValue(name);
	}

	/** The body as it came. */
	public byte[] bytes() {
		return this.response.body();
	}

	/** The body as JSON. */
	public JsonNode json() {
		try {
			return Json.MAPPER.readTree(this.response.body());
		}
		catch (JacksonException ex) {
			throw CommandFailed.because("the answer of " + this.response.uri() + " is not JSON", ex);
		}
	}

	/** The body as a record; unknown fields are ignored. */
	public <T> T as(Class<T> type) {
		try {
			return Json.MAPPER.readValue(this.response.body(), type);
		}
		catch (JacksonException ex) {
			throw CommandFailed.because("the answer of " + this.response.uri() + " is no " + type.getSimpleName(), ex);
		}
	}

}
