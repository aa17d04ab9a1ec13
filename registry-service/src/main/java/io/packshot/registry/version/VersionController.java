package io.packshot.registry.version;

import java.time.Instant;

import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.id.VersionId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a brand with their lineage. */
@RestController
@RequestMapping("/v1/versions")
final class VersionController {

	private final Versions versions;

	VersionController(Versions versions) {
		this.versions = versions;
	}

	@GetMapping
	@RequiresRole(Role.VIEWER)
	Page<VersionDocument> list(Caller caller, @RequestParam(required = false) @Nullable String model,
			@RequestParam(name = "cursor", required = false) @Nullable VersionId before, PageRequest page) {
		return this.versions.list(caller.brand(), model, before, page).map(VersionDocument::of);
	}

	@GetMapping("/{id}")
	@RequiresRole(Role.VIEWER)
	VersionDocument get(Caller caller, @PathVariable VersionId id) {
		return VersionDocument.of(this.versions.get(caller.brand(), id));
	}

	/** A version as clients see it. */
	record VersionDocument(VersionId id, String model, int number, ObjectRef weights, LineageDocument lineage,
			Instant registeredAt) {

		static VersionDocument of(Version version) {
			Origin origin = version.origin();
			return new VersionDocument(version.id(), version.model(), version.number(), version.weights(),
					new LineageDocument(origin.dataset(), origin.commit(), origin.profile(), origin.recipe(),
							origin.seed(), origin.run(), origin.report(), origin.decidedAt()),
					version.registeredAt());
		}

	}

	/** Where it comes from. */
	record LineageDocument(String dataset, CommitId commit, String profile, Digest recipe, long seed, RunId run,
			ObjectRef gateReport, Instant decidedAt) {

	}

}
