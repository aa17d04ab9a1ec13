package io.packshot.inference.image;

import java.time.Instant;

import io.packshot.contract.id.ImageId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The images of a brand. */
@RestController
class ImageController {

	private final Images images;

	private final ObjectStore objects;

	ImageController(Images images, ObjectStore objects) {
		this.images = images;
		this.objects = objects;
	}

	@GetMapping("/v1/images")
	@RequiresRole(Role.VIEWER)
	Page<ImageView> list(Caller caller, @RequestParam(required = false) @Nullable ProductId product,
			PageRequest request) {
		return Page.of(this.images.list(caller.brand(), product, request), request, (image) -> image.id().value())
			.map(ImageView::of);
	}

	@GetMapping("/v1/images/{id}")
	@RequiresRole(Role.VIEWER)
	ImageView get(Caller caller, @PathVariable ImageId id) {
		return ImageView.of(image(caller, id));
	}

	@GetMapping("/v1/images/{id}/proof")
	@RequiresRole(Role.VIEWER)
	JsonNode proof(Caller caller, @PathVariable ImageId id) {
		return image(caller, id).proof();
	}

	@GetMapping("/v1/images/{id}/file")
	@RequiresRole(Role.VIEWER)
	ResponseEntity<byte[]> file(Caller caller, @PathVariable ImageId id) {
		return bytes(caller, image(caller, id).file());
	}

	@GetMapping("/v1/images/{id}/provenance")
	@RequiresRole(Role.VIEWER)
	ResponseEntity<byte[]> provenance(Caller caller, @PathVariable ImageId id) {
		return bytes(caller, image(caller, id).provenance());
	}

	private Image image(Caller caller, ImageId id) {
		return this.images.find(caller.brand(), id).orElseThrow(() -> ProblemException.notFound("image", id));
	}

	private ResponseEntity<byte[]> bytes(Caller caller, ObjectRef ref) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(ref.mediaType()))
			.eTag(ref.digest().value())
			.cacheControl(CacheControl.empty().cachePrivate().immutable())
			.body(this.objects.get(caller.brand(), ref));
	}

	/** An image as clients see it. */
	record ImageView(ImageId id, ProductId product, PhotoId photo, String operation, String template, Digest request,
			int width, int height, ObjectRef file, long millis, Instant createdAt) {

		static ImageView of(Image image) {
			return new ImageView(image.id(), image.product(), image.photo(), image.operation(), image.template(),
					image.request(), image.width(), image.height(), image.file(), image.millis(), image.createdAt());
		}

	}

}
