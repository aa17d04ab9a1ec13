package io.packshot.gateway.brand;

import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.gateway.GatewayProblem;
import io.packshot.gateway.identity.Grant;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/brands")
@Tag(name = "brands", description = "The tenants of the platform")
final class BrandController {

	private final Brands brands;

	private final Clock clock;

	BrandController(Brands brands, Clock clock) {
		this.brands = brands;
		this.clock = clock;
	}

	@PostMapping
	@RequiresRole(Role.ADMIN)
	@Operation(summary = "Make a brand", description = "Needs a key that administers the platform.")
	ResponseEntity<Brand> create(@Valid @RequestBody NewBrand request, @Parameter(hidden = true) Grant grant) {
		if (!grant.isPlatformAdmin()) {
			throw new ProblemException(CommonProblem.FORBIDDEN,
					"Only a key that administers the platform makes brands.");
		}
		Brand brand = new Brand(BrandId.create(), request.slug(), request.name().strip(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		if (!this.brands.add(brand)) {
			throw new ProblemException(GatewayProblem.BRAND_EXISTS,
					"The slug " + request.slug() + " is taken: choose another, or list the brands to find its id.")
				.with("field", "slug");
		}
		return ResponseEntity.created(URI.create("/v1/brands/" + brand.id())).body(brand);
	}

	@GetMapping
	@RequiresRole(Role.VIEWER)
	@Operation(summary = "List the brands that the key stands for")
	Page<Brand> list(PageRequest request, @Parameter(hidden = true) Grant grant) {
		return this.brands.list(grant.scope(), request);
	}

	@GetMapping("/{id}")
	@RequiresRole(Role.VIEWER)
	@Operation(summary = "Get a brand")
	Brand get(@PathVariable String id, @Parameter(hidden = true) Grant grant) {
		return parse(id).flatMap((brand) -> this.brands.find(brand, grant.scope()))
			.orElseThrow(() -> ProblemException.notFound("brand", id));
	}

	private static Optional<BrandId> parse(String id) {
		try {
			return Optional.of(new BrandId(id));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
