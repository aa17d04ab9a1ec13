package io.packshot.e2e.endpoint;

import io.packshot.e2e.Api;
import tools.jackson.databind.JsonNode;

/** How an error is said. */
enum ErrorForm {

	/** RFC 9457. */
	PROBLEM {
		@Override
		boolean fits(Api.Answer answer) {
			JsonNode document = answer.json();
			return document.path("status").asInt(0) == answer.status()
					&& document.path("type").asString("").endsWith("/" + document.path("code").asString("-"));
		}
	},

	/** OpenAI's error object. */
	OPENAI {
		@Override
		boolean fits(Api.Answer answer) {
			JsonNode error = answer.json().path("error");
			return error.has("message") && error.has("type") && error.has("param") && error.has("code");
		}
	},

	/** MLflow's error document. */
	MLFLOW {
		@Override
		boolean fits(Api.Answer answer) {
			return answer.json().has("error_code") && answer.json().has("message");
		}
	};

	abstract boolean fits(Api.Answer answer);

}
