package io.packshot.e2e.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.packshot.e2e.Call;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a service.
 *
 * @param service its word
 * @param method of HTTP
 * @param path with variables in braces
 */
record Operation(String service, String method, String path) {

	/** All operations of an OpenAPI document. */
	static List<Operation> of(String service, JsonNode document) {
		return document.path("paths")
			.propertyStream()
			.flatMap((path) -> path.getValue()
				.propertyNames()
				.stream()
				.map((method) -> new Operation(service, method.toUpperCase(Locale.ROOT), path.getKey())))
			.toList();
	}

	String name() {
		return this.method + " " + this.path;
	}

	/** Whether a call goes to this operation and not to another one. */
	boolean takes(Call call) {
		String pattern = Pattern.quote(this.path)
			.replace("{path}", "**")
			.replaceAll("\\{[a-z]+}", "\\\\E[^/?]+\\\\Q")
			.replace("**", "\\E.+\\Q");
		return call.method().equals(this.method) && call.path().replaceAll("\\?.*", "").matches(pattern);
	}

	/** Errors are told in the form of those whose interface it is. */
	ErrorForm errors() {
		if (this.path.startsWith("/api/") || this.path.startsWith("/ajax-api/")) {
			return ErrorForm.MLFLOW;
		}
		boolean openAi = this.path.equals("/v1/images/generations") || this.path.startsWith("/v1/models");
		return openAi ? ErrorForm.OPENAI : ErrorForm.PROBLEM;
	}

}
