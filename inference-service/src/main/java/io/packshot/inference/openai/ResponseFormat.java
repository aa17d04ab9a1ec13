package io.packshot.inference.openai;

import io.packshot.inference.InferenceProblem;
import io.packshot.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How the client wants the files: in the answer, or as addresses. */
final class ResponseFormat {

	private ResponseFormat() {
	}

	static boolean isInline(@Nullable String format) {
		if (format == null || "b64_json".equals(format)) {
			return true;
		}
		if ("url".equals(format)) {
			return false;
		}
		throw new ProblemException(InferenceProblem.INVALID_FIELD, "response_format is url or b64_json.").with("field",
				"response_format");
	}

}
