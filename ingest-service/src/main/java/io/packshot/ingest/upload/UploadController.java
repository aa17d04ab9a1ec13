package io.packshot.ingest.upload;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

import io.packshot.contract.id.UploadId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.ingest.IngestProblem;
import io.packshot.ingest.photo.PhotoProperties;
import io.packshot.ingest.photo.PhotoRefusal;
import io.packshot.platform.objects.ObjectLocation;
import io.packshot.platform.objects.ObjectMissing;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.objects.ObjectStoreProperties;
import io.packshot.platform.objects.ObjectTooLarge;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Direct uploads of a brand. */
@RestController
@RequestMapping("/v1/uploads")
final class UploadController {

	private static final Set<String> MEDIA_TYPES = Set.of("image/jpeg", "image/png", "image/webp");

	private final Uploads uploads;

	private final ObjectStore objects;

	private final ObjectStoreProperties store;

	private final PhotoProperties limits;

	private final Clock clock = Clock.systemUTC();

	UploadController(Uploads uploads, ObjectStore objects, ObjectStoreProperties store, PhotoProperties limits) {
		this.uploads = uploads;
		this.objects = objects;
		this.store = store;
		this.limits = limits;
	}

	@PostMapping
	@RequiresRole(Role.EDITOR)
	@ResponseStatus(HttpStatus.CREATED)
	Place begin(Caller caller, @RequestBody @Valid Announcement announced) {
		if (!MEDIA_TYPES.contains(announced.mediaType())) {
			throw new ProblemException(IngestProblem.PHOTO_UNSUPPORTED_FORMAT,
					"Photos are read as JPEG, PNG or WebP: announce one of their media types.")
				.with("field", "mediaType")
				.with("supported", MEDIA_TYPES);
		}
		if (announced.bytes() > this.limits.maxBytes().toBytes()) {
			throw PhotoRefusal.tooLarge(this.limits).with("field", "bytes");
		}
		// The URL must not outlive what we say about it.
		Instant expiresAt = this.clock.instant().plus(this.store.presignedFor());
		Upload upload = new Upload(UploadId.create(), caller.brand(),
				new ObjectRef(announced.sha256(), announced.bytes(), announced.mediaType()), expiresAt, null);
		this.uploads.add(upload);
		Map<String, String> headers = headers(upload.announced());
		ObjectLocation location = location(upload);
		return new Place(upload.id(), "PUT", this.objects.presignedPut(location, headers), headers, location.toString(),
				expiresAt);
	}

	@PostMapping("/{id}/completion")
	@RequiresRole(Role.EDITOR)
	Arrival complete(Caller caller, @PathVariable UploadId id) {
		Upload upload = this.uploads.find(caller.brand(), id)
			.orElseThrow(() -> ProblemException.notFound("upload", id));
		if (upload.completedAt() == null) {
			check(upload);
			this.uploads.complete(id);
		}
		return new Arrival(location(upload).toString(), upload.announced().digest(), upload.announced().size());
	}

	private void check(Upload upload) {
		ObjectLocation location = location(upload);
		byte[] bytes;
		try {
			bytes = this.objects.read(location, upload.announced().size());
		}
		catch (ObjectMissing ex) {
			throw new ProblemException(IngestProblem.UPLOAD_MISSING,
					"Nothing has been written there yet. Send the bytes to the URL first; it is valid until "
							+ upload.expiresAt() + ".");
		}
		catch (ObjectTooLarge ex) {
			throw differs("bytes", "More bytes arrived than announced.", upload.announced().size());
		}
		if (bytes.length != upload.announced().size()) {
			throw differs("bytes", "Fewer bytes arrived than announced.", upload.announced().size());
		}
		if (!Digest.of(bytes).equals(upload.announced().digest())) {
			throw differs("sha256", "Other bytes arrived than announced.", upload.announced().digest());
		}
	}

	private static ProblemException differs(String field, String detail, Object announced) {
		return new ProblemException(IngestProblem.UPLOAD_DIFFERS, detail + " Begin a new upload.").with("field", field)
			.with("announced", announced);
	}

	private ObjectLocation location(Upload upload) {
		return this.objects.locateUpload(upload.brand(), upload.id().value());
	}

	/** They are part of the signature: whoever writes must send them as they are. */
	private static Map<String, String> headers(ObjectRef announced) {
		byte[] sha256 = HexFormat.of().parseHex(announced.digest().value());
		return Map.of("Content-Type", announced.mediaType(), "x-amz-checksum-sha256",
				Base64.getEncoder().encodeToString(sha256));
	}

	/** What the sender says will come. */
	record Announcement(@NotNull String mediaType, @Positive long bytes, @NotNull Digest sha256) {

	}

	/** Where to write, how, and until when. */
	record Place(UploadId id, String method, String url, Map<String, String> headers, String location,
			Instant expiresAt) {

	}

	/** What arrived. */
	record Arrival(String location, Digest digest, long bytes) {

	}

}
