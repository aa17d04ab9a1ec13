package io.packshot.ingest.dataset;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.packshot.contract.id.CommitId;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commits and tags of a dataset. */
@RestController
@RequestMapping("/v1/datasets/{name}")
final class CommitController {

	private final Datasets datasets;

	private final DatasetCommitter committer;

	private final DatasetRefs refs;

	private final Commits commits;

	CommitController(Datasets datasets, DatasetCommitter committer, DatasetRefs refs, Commits commits) {
		this.datasets = datasets;
		this.committer = committer;
		this.refs = refs;
		this.commits = commits;
	}

	@PostMapping("/commits")
	@RequiresRole(Role.EDITOR)
	ResponseEntity<CommitDocument> commit(Caller caller, @PathVariable String name, @RequestBody @Valid Wish wish) {
		DatasetBranch branch = branch(caller, name, (wish.branch() != null) ? wish.branch() : DatasetBranch.MAIN);
		DatasetCommitter.Outcome outcome = this.committer.commit(branch,
				new CommitWish(wish.message(), caller.subject()));
		return answer(outcome.isNew()).body(CommitDocument.of(outcome.commit()));
	}

	@GetMapping("/commits")
	@RequiresRole(Role.VIEWER)
	Page<CommitDocument> log(Caller caller, @PathVariable String name,
			@RequestParam(defaultValue = DatasetBranch.MAIN) String branch, PageRequest page) {
		return this.commits.log(branch(caller, name, branch), page).map(CommitDocument::of);
	}

	@GetMapping("/commits/{id}")
	@RequiresRole(Role.VIEWER)
	CommitDocument get(Caller caller, @PathVariable String name, @PathVariable String id) {
		return CommitDocument.of(this.refs.get(caller.brand(), name, id));
	}

	@PostMapping("/tags")
	@RequiresRole(Role.EDITOR)
	ResponseEntity<Tag> tag(Caller caller, @PathVariable String name, @RequestBody @Valid TagWish wish) {
		String tag = DatasetName.check("name", wish.name());
		Commit commit = this.refs.get(caller.brand(), name, wish.commit().value());
		boolean isNew = this.refs.tag(commit, tag);
		return answer(isNew).body(new Tag(tag, commit.commit()));
	}

	@GetMapping("/tags")
	@RequiresRole(Role.VIEWER)
	Page<Tag> tags(Caller caller, @PathVariable String name, PageRequest page) {
		branch(caller, name, DatasetBranch.MAIN);
		List<Tag> rows = this.refs.tags(caller.brand(), name)
			.entrySet()
			.stream()
			.filter((tag) -> tag.getKey().compareTo(page.after()) > 0)
			.limit(page.limit() + 1L)
			.map((tag) -> new Tag(tag.getKey(), tag.getValue().commit()))
			.toList();
		return Page.of(rows, page, Tag::name);
	}

	private DatasetBranch branch(Caller caller, String dataset, String branch) {
		if (this.datasets.find(caller.brand(), dataset).isEmpty()) {
			throw ProblemException.notFound("dataset", dataset);
		}
		return new DatasetBranch(caller.brand(), dataset, DatasetName.check("branch", branch));
	}

	private static ResponseEntity.BodyBuilder answer(boolean isNew) {
		return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
	}

	/** What to commit where. */
	record Wish(@NotBlank @Size(max = 1000) String message, @Nullable String branch) {

	}

	/** What to call a commit. */
	record TagWish(@NotNull String name, @NotNull CommitId commit) {

	}

	/** A name for a commit; without one where somebody else wrote to the table. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Tag(String name, @Nullable CommitId commit) {

	}

	/** A commit as clients see it. */
	record CommitDocument(CommitId commit, @Nullable CommitId parent, String branch, @Nullable Long snapshot,
			int photos, String message, String author, Instant createdAt) {

		static CommitDocument of(Commit commit) {
			return new CommitDocument(commit.commit(), commit.parent(), commit.on().name(), commit.snapshot(),
					commit.photos(), commit.message(), commit.author(), commit.createdAt());
		}

	}

}
