package io.packshot.ingest.photo;

import java.time.Duration;
import java.util.function.Function;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.ingest.IngestProblem;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * The bytes of a photo and of what was made of it. They never change, so clients may keep
 * them; the entity tag is their SHA-256.
 */
@RestController
@RequestMapping("/v1/photos/{id}")
final class PhotoFileController {

	private final Photos photos;

	private final PhotoThumbnails thumbnails;

	private final ObjectStore objects;

	PhotoFileController(Photos photos, PhotoThumbnails thumbnails, ObjectStore objects) {
		this.photos = photos;
		this.thumbnails = thumbnails;
		this.objects = objects;
	}

	@GetMapping("/original")
	@RequiresRole(Role.VIEWER)
	ResponseEntity<byte[]> original(Caller caller, @PathVariable PhotoId id, WebRequest request) {
		Photo photo = photo(caller.brand(), id);
		ObjectRef original = photo.original();
		if (original == null) {
			throw ProblemException.notFound("kept original of photo", id);
		}
		return answer(caller.brand(), original, request);
	}

	@GetMapping("/master")
	@RequiresRole(Role.VIEWER)
	ResponseEntity<byte[]> master(Caller caller, @PathVariable PhotoId id, WebRequest request) {
		return prepared(caller, id, request, Prepared::master);
	}

	@GetMapping("/matte")
	@RequiresRole(Role.VIEWER)
	ResponseEntity<byte[]> matte(Caller caller, @PathVariable PhotoId id, WebRequest request) {
		return prepared(caller, id, request, (prepared) -> prepared.matte().alpha());
	}

	@GetMapping("/foreground")
	@RequiresRole(Role.VIEWER)
	ResponseEntity<byte[]> foreground(Caller caller, @PathVariable PhotoId id, WebRequest request) {
		return prepared(caller, id, request, (prepared) -> prepared.matte().foreground());
	}

	@GetMapping("/thumbnail")
	@RequiresRole(Role.VIEWER)
	ResponseEntity<byte[]> thumbnail(Caller caller, @PathVariable PhotoId id,
			@RequestParam(defaultValue = "320") int size, WebRequest request) {
		if (!PhotoThumbnails.SIZES.contains(size)) {
			throw new ProblemException(CommonProblem.INVALID_REQUEST, "size is one of " + PhotoThumbnails.SIZES)
				.with("field", "size");
		}
		Photo photo = photo(caller.brand(), id);
		return answer(caller.brand(), this.thumbnails.get(photo, master(photo), size), request);
	}

	private ResponseEntity<byte[]> prepared(Caller caller, PhotoId id, WebRequest request,
			Function<Prepared, ObjectRef> part) {
		return answer(caller.brand(), part.apply(ready(photo(caller.brand(), id))), request);
	}

	private Photo photo(BrandId brand, PhotoId id) {
		return this.photos.find(brand, id).orElseThrow(() -> ProblemException.notFound("photo", id));
	}

	private static ObjectRef master(Photo photo) {
		return ready(photo).master();
	}

	private static Prepared ready(Photo photo) {
		Prepared prepared = photo.prepared();
		if (prepared == null) {
			throw new ProblemException(IngestProblem.PHOTO_NOT_READY, switch (photo.state()) {
				case REJECTED -> "The photo was rejected; its reason is in the photo itself.";
				case RECEIVED, ACCEPTED -> "The photo is being prepared. Ask again in a moment.";
			}).with("state", photo.state().label());
		}
		return prepared;
	}

	private ResponseEntity<byte[]> answer(BrandId brand, ObjectRef ref, WebRequest request) {
		String tag = "\"" + ref.digest() + "\"";
		boolean known = request.checkNotModified(tag);
		ResponseEntity.BodyBuilder response = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
			.eTag(tag)
			.cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().build().toString())
			.header("X-Content-Type-Options", "nosniff");
		if (known) {
			return response.build();
		}
		return response.contentType(MediaType.parseMediaType(ref.mediaType())).body(this.objects.get(brand, ref));
	}

}
