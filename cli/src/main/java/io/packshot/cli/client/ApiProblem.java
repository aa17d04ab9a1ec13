package io.packshot.cli.client;

import io.packshot.cli.home.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The platform refused a request, with a problem document or an OpenAI error. */
public final class ApiProblem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final String code;

	private final String detail;

	private ApiProblem(String message, int status, String code, String detail) {
		super(message);
		this.status = status;
		this.code = code;
		this.detail = detail;
	}

	static ApiProblem of(HttpResponse<byte[]> response) {
		JsonNode body = body(response);
		JsonNode error = body.path("error");
		JsonNode source = error.isObject() ? error : body;
		String code = text(source.path("code"), "no-code");
		String detail = text(source.path("detail"), text(source.path("message"), text(source.path("title"), "")));
		String correlation = response.headers().firstValue("X-Correlation-Id").orElse("");
		String what = response.request().method() + " " + response.request().uri().getPath();
		String message = what + " answered " + response.statusCode() + " " + code
				+ (detail.isEmpty() ? "" : ": " + detail)
				+ (correlation.isEmpty() ? "" : " (correlation id " + correlation + ")");
		return new ApiProblem(message, response.statusCode(), code, detail);
	}

	private static JsonNode body(HttpResponse<byte[]> response) {
		try {
			JsonNode body = Json.MAPPER.readTree(new String(response.body(), StandardCharsets.UTF_8));
			return body.isObject() ? body : Json.MAPPER.createObjectNode();
		}
		catch (JacksonException ex) {
			return Json.MAPPER.createObjectNode();
		}
	}

	private static String text(@Nullable JsonNode node, String otherwise) {
		return (node != null && node.isString()) ? node.stringValue() : otherwise;
	}

	/** The HTTP status. */
	public int status() {
		return this.status;
	}

	/** The stable code of the problem, or {@code no-code}. */
	public String code() {
		return this.code;
	}

	/** What the platform says about this case; may be empty. */
	public String detail() {
		return this.detail;
	}

}
