package io.packshot.ingest.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.packshot.contract.id.BrandId;
import io.packshot.ingest.IngestProblem;
import io.packshot.platform.objects.ObjectLocation;
import io.packshot.platform.objects.ObjectStoreProperties;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which catalog systems may speak for a brand. */
@RestController
@RequestMapping("/v1/sources")
final class SourceController {

	private final Sources sources;

	private final ObjectStoreProperties store;

	private final TransactionOperations transactions;

	SourceController(Sources sources, ObjectStoreProperties store, TransactionOperations transactions) {
		this.sources = sources;
		this.store = store;
		this.transactions = transactions;
	}

	@PostMapping
	@RequiresRole(Role.ADMIN)
	@ResponseStatus(HttpStatus.CREATED)
	SourceDocument register(Caller caller, @RequestBody @Valid Registration wanted) {
		checkUri(wanted.source());
		wanted.buckets().forEach(this::checkBucket);
		this.transactions.executeWithoutResult((status) -> register(caller.brand(), wanted));
		return this.sources.find(wanted.source()).map(SourceDocument::of).orElseThrow();
	}

	private void register(BrandId brand, Registration wanted) {
		this.sources.lock();
		Optional<Source> known = this.sources.find(wanted.source());
		if (known.isPresent() && !known.get().brand().equals(brand)) {
			throw new ProblemException(IngestProblem.SOURCE_TAKEN,
					"Another brand's catalog speaks under this URI. Give your catalog a URI of your own.")
				.with("field", "source");
		}
		// Everybody writes uploads into one bucket, each below a prefix of its own.
		Set<String> claimed = new TreeSet<>(wanted.buckets());
		claimed.remove(this.store.uploadBucket());
		Set<String> foreign = this.sources.foreign(brand, claimed);
		if (!foreign.isEmpty()) {
			throw taken(foreign);
		}
		this.sources.put(brand, wanted.source(), wanted.buckets());
	}

	@GetMapping
	@RequiresRole(Role.VIEWER)
	Page<SourceDocument> list(Caller caller, PageRequest page) {
		return this.sources.list(caller.brand(), page).map(SourceDocument::of);
	}

	/** For sources whose URI has no slash. */
	@DeleteMapping("/{source}")
	@RequiresRole(Role.ADMIN)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void removeNamed(Caller caller, @PathVariable String source) {
		remove(caller, source);
	}

	/** For every source: an encoded slash does not get through a path. */
	@DeleteMapping
	@RequiresRole(Role.ADMIN)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(Caller caller, @RequestParam String source) {
		if (!this.sources.remove(caller.brand(), source)) {
			throw ProblemException.notFound("source", source);
		}
	}

	private static void checkUri(String source) {
		try {
			new URI(source);
		}
		catch (URISyntaxException ex) {
			throw new ProblemException(CommonProblem.INVALID_REQUEST,
					"source is a URI reference, as CloudEvents has it")
				.with("field", "source");
		}
	}

	private void checkBucket(String bucket) {
		try {
			new ObjectLocation(bucket, "-");
		}
		catch (IllegalArgumentException ex) {
			throw new ProblemException(CommonProblem.INVALID_REQUEST, String.valueOf(ex.getMessage())).with("field",
					"buckets");
		}
		// Everybody's objects lie there.
		if (bucket.equals(this.store.bucket())) {
			throw taken(Set.of(bucket));
		}
	}

	private static ProblemException taken(Set<String> buckets) {
		return new ProblemException(IngestProblem.BUCKET_TAKEN,
				"Name buckets that are yours alone, not " + String.join(", ", buckets) + ".")
			.with("field", "buckets");
	}

	/** Who wants to speak, and about which buckets. */
	record Registration(@NotBlank @Size(max = 1000) String source,
			@NotNull @Size(max = 20) Set<@NotBlank String> buckets) {

	}

	/** A source as clients see it. */
	record SourceDocument(String source, Set<String> buckets, Instant createdAt) {

		static SourceDocument of(Source source) {
			return new SourceDocument(source.source(), new TreeSet<>(source.buckets()), source.createdAt());
		}

	}

}
