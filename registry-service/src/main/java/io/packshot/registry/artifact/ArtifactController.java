package io.packshot.registry.artifact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import io.packshot.registry.tracking.TrackedRuns;
import io.packshot.registry.tracking.TrackingRefused;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * MLflow's calls for the files of runs: its server's proxy of an artifact store, which
 * clients use for every {@code mlflow-artifacts:} address.
 */
@RestController
@RequestMapping({ "/api/2.0/mlflow-artifacts/artifacts", "/ajax-api/2.0/mlflow-artifacts/artifacts" })
final class ArtifactController {

	private final TrackedRuns runs;

	private final Artifacts artifacts;

	private final ObjectStore objects;

	private final DataSize largest;

	ArtifactController(TrackedRuns runs, Artifacts artifacts, ObjectStore objects, ArtifactProperties properties) {
		this.runs = runs;
		this.artifacts = artifacts;
		this.objects = objects;
		this.largest = properties.largest();
	}

	/** What a folder holds; paths begin there. */
	@GetMapping
	@RequiresRole(Role.VIEWER)
	Map<String, List<ArtifactFile>> list(Caller caller, @RequestParam(required = false) @Nullable String path) {
		if (path == null) {
			throw TrackingRefused.invalid("Missing value for required parameter 'path'");
		}
		ArtifactPlace place = ArtifactPlace.of(this.runs, caller.brand(), path);
		return Map.of("files", this.artifacts.list(place.run(), place.path()));
	}

	@GetMapping("/{*path}")
	@RequiresRole(Role.VIEWER)
	ResponseEntity<byte[]> get(Caller caller, @PathVariable String path) {
		ArtifactPlace place = ArtifactPlace.of(this.runs, caller.brand(), path);
		ObjectRef object = this.artifacts.find(place.run(), place.path())
			.orElseThrow(() -> TrackingRefused.missing("No such artifact: '" + place.path().value() + "'"));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(object.mediaType()))
			// Somebody's HTML must not run beside the console.
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(place.path().name(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.header("X-Content-Type-Options", "nosniff")
			.eTag(object.digest().value())
			.body(this.objects.get(caller.brand(), object));
	}

	@PutMapping("/{*path}")
	@RequiresRole(Role.OPERATOR)
	Map<String, Object> put(Caller caller, @PathVariable String path, HttpServletRequest request) throws IOException {
		ArtifactPlace place = ArtifactPlace.of(this.runs, caller.brand(), path);
		if (place.path().value().isEmpty()) {
			throw TrackingRefused.invalid("An artifact needs a name below its run");
		}
		byte[] bytes = request.getInputStream().readNBytes(Math.toIntExact(this.largest.toBytes()) + 1);
		if (bytes.length > this.largest.toBytes()) {
			throw TrackingRefused.invalid("Artifacts have at most " + this.largest.toBytes() + " bytes");
		}
		this.artifacts.put(place.run(), place.path(),
				this.objects.put(caller.brand(), bytes, mediaType(request.getContentType())));
		return Map.of();
	}

	@DeleteMapping("/{*path}")
	@RequiresRole(Role.OPERATOR)
	Map<String, Object> delete(Caller caller, @PathVariable String path) {
		ArtifactPlace place = ArtifactPlace.of(this.runs, caller.brand(), path);
		this.artifacts.remove(place.run(), place.path());
		return Map.of();
	}

	private static String mediaType(@Nullable String said) {
		try {
			return (said != null) ? MediaType.parseMediaType(said).toString()
					: MediaType.APPLICATION_OCTET_STREAM_VALUE;
		}
		catch (InvalidMediaTypeException ex) {
			return MediaType.APPLICATION_OCTET_STREAM_VALUE;
		}
	}

}
