package io.packshot.ingest.photo;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.imaging.picture.UnreadablePicture;
import io.packshot.ingest.IngestProblem;
import io.packshot.ingest.product.Product;
import io.packshot.ingest.product.ProductState;
import io.packshot.ingest.product.Products;
import io.packshot.ingest.product.Statement;
import io.packshot.platform.observability.Correlation;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos of a brand: sending one, and what became of each. */
@RestController
@RequestMapping("/v1/photos")
final class PhotoController {

	private final PhotoIntake intake;

	private final PhotoProperties properties;

	private final Photos photos;

	private final Products products;

	private final TransactionOperations transactions;

	private final Clock clock = Clock.systemUTC();

	PhotoController(PhotoIntake intake, PhotoProperties properties, Photos photos, Products products,
			TransactionOperations transactions) {
		this.intake = intake;
		this.properties = properties;
		this.photos = photos;
		this.products = products;
		this.transactions = transactions;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@RequiresRole(Role.EDITOR)
	ResponseEntity<PhotoDocument> send(Caller caller, @RequestPart MultipartFile file, @RequestParam ProductId product,
			@RequestParam @Nullable String name, @RequestParam @Nullable String category,
			@RequestParam @Nullable String view) throws IOException {
		Product described = new Product(caller.brand(), product, PhotoForm.text("name", name),
				PhotoForm.text("category", category), ProductState.ACTIVE,
				new Statement(this.clock.instant(), ProductState.ACTIVE, Correlation.current()));
		String side = PhotoForm.text("view", view);
		if (file.getSize() > this.properties.maxBytes().toBytes()) {
			throw PhotoRefusal.tooLarge(this.properties);
		}
		byte[] bytes = file.getBytes();
		Optional<Photo> known = this.intake.find(caller.brand(), product, bytes);
		if (known.isPresent()) {
			return ResponseEntity.ok(PhotoDocument.of(known.get()));
		}
		refuseWithdrawn(caller.brand(), product);
		Inspection inspection = inspect(caller.brand(), bytes);
		PhotoIntake.Taken taken = this.transactions.execute((status) -> {
			describe(described);
			return this.intake.record(caller.brand(), product, side, inspection);
		});
		return (taken.isNew() ? ResponseEntity.accepted() : ResponseEntity.ok()).body(PhotoDocument.of(taken.photo()));
	}

	private Inspection inspect(BrandId brand, byte[] bytes) {
		try {
			return this.intake.inspect(brand, bytes);
		}
		catch (UnreadablePicture ex) {
			throw PhotoRefusal.document(ex, this.properties);
		}
	}

	private void describe(Product product) {
		if (product.name() == null && product.category() == null) {
			this.products.mention(product.brand(), product.id());
		}
		else {
			this.products.state(product);
		}
	}

	private void refuseWithdrawn(BrandId brand, ProductId product) {
		this.products.find(brand, product)
			.filter((known) -> known.state() == ProductState.WITHDRAWN)
			.ifPresent((known) -> {
				throw new ProblemException(IngestProblem.PRODUCT_WITHDRAWN,
						"The catalog has withdrawn " + product
								+ ". Let it send the product again before you send photos of it.")
					.with("field", "product");
			});
	}

	@GetMapping
	@RequiresRole(Role.VIEWER)
	Page<PhotoDocument> list(Caller caller, @RequestParam @Nullable ProductId product,
			@RequestParam @Nullable String state, PageRequest page) {
		return this.photos.list(caller.brand(), product, (state != null) ? parse(state) : null, page)
			.map(PhotoDocument::of);
	}

	@GetMapping("/{id}")
	@RequiresRole(Role.VIEWER)
	PhotoDocument get(Caller caller, @PathVariable PhotoId id) {
		return this.photos.find(caller.brand(), id)
			.map(PhotoDocument::of)
			.orElseThrow(() -> ProblemException.notFound("photo", id));
	}

	private static PhotoState parse(String label) {
		return PhotoState.find(label)
			.orElseThrow(
					() -> new ProblemException(CommonProblem.INVALID_REQUEST, "state is received, accepted or rejected")
						.with("field", "state"));
	}

}
