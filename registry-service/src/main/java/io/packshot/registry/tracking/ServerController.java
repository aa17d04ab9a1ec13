package io.packshot.registry.tracking;

import io.packshot.platform.problem.MlflowError;
import io.packshot.platform.problem.MlflowErrorDocument;
import io.packshot.platform.security.PublicEndpoint;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says which MLflow this is, and that the rest of it is not here. */
@RestController
final class ServerController {

	/** The release whose REST API is spoken. */
	private static final String MLFLOW_VERSION = "2.17.2";

	@GetMapping(path = "/version", produces = MediaType.TEXT_PLAIN_VALUE)
	@PublicEndpoint("clients ask before they sign in; it tells nothing of a brand")
	String version() {
		return MLFLOW_VERSION;
	}

	/** Every call that no other controller takes. */
	@RequestMapping({ "/api/2.0/**", "/ajax-api/**" })
	@RequiresRole(Role.VIEWER)
	ResponseEntity<MlflowErrorDocument> unknown(HttpServletRequest request) {
		return new MlflowErrorDocument(MlflowError.ENDPOINT_NOT_FOUND,
				"There is no endpoint " + request.getMethod() + " " + request.getRequestURI())
			.answer();
	}

}
