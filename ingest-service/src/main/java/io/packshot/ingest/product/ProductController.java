package io.packshot.ingest.product;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known about the products of a brand. */
@RestController
@RequestMapping("/v1/products")
final class ProductController {

	private final Products products;

	ProductController(Products products) {
		this.products = products;
	}

	@GetMapping
	@RequiresRole(Role.VIEWER)
	Page<ProductDocument> list(Caller caller, PageRequest page) {
		return this.products.list(caller.brand(), page).map(this::document);
	}

	@GetMapping("/{id}")
	@RequiresRole(Role.VIEWER)
	ProductDocument get(Caller caller, @PathVariable ProductId id) {
		return this.products.find(caller.brand(), id)
			.map(this::document)
			.orElseThrow(() -> ProblemException.notFound("product", id));
	}

	private ProductDocument document(Product product) {
		return new ProductDocument(product.id(), product.name(), product.category(),
				this.products.photos(product.brand(), product.id()), product.state());
	}

	/** A product as clients see it. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ProductDocument(ProductId id, @Nullable String name, @Nullable String category, List<PhotoId> photos,
			ProductState state) {

	}

}
